import { DEFAULT_PACK } from 'virtual:packs'
import { keepEveryLanguage } from '#platform/i18n/kept-languages.ts'

/** In milliseconds. */
const TRY_AGAIN = 15 * 60_000

/** Has every language of the town on this tablet, so that somebody can choose theirs when there is no network. */
export const keepLanguages = (municipality: string | null): void => {
  if (!('caches' in globalThis)) return
  const attempt = (): void =>
    void keepEveryLanguage(municipality ?? DEFAULT_PACK).catch(() => setTimeout(attempt, TRY_AGAIN))
  attempt()
}
