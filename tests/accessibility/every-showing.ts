import { LANGUAGES } from '#platform/i18n/languages.ts'

/** How a screen can be shown: as usual, in strong colours, with letters of twice the size, with Dutch below the words. */
export const WAYS = ['usual', 'contrast', 'large', 'dutchToo'] as const
export type Way = (typeof WAYS)[number]

/** One language, one way: what is to be looked at of each screen. */
export type Showing = { readonly language: string; readonly way: Way }

/** Every language in every way; Dutch below Dutch is nothing. */
export const EVERY_SHOWING: readonly Showing[] = LANGUAGES.flatMap(language =>
  WAYS.filter(way => language !== 'nl' || way !== 'dutchToo').map(way => ({ language, way })),
)

/**
 * So many of them for a screen, in turn: a step that shares no factor with their number meets another one every time, and
 * all of them when as many are asked for.
 */
export const showingsFor = (screen: number, howMany: number): readonly Showing[] =>
  Array.from({ length: howMany }, (_, more) => (screen * howMany + more) * 8).flatMap(
    step => EVERY_SHOWING[step % EVERY_SHOWING.length] ?? [],
  )

/** What axe finds on one screen, shown in one way. */
export type Check = Showing & { readonly state: string; readonly faults: readonly string[] }
