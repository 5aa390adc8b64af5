import { PACK_NAMES } from 'virtual:packs'
import '#platform/i18n/later-texts.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { type Handover, handoverTown } from '#core/handover/handover.ts'
import { isShortCode, type ShortCodeProblem } from '#core/handover/short-code.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { handoverIn, shortResultIn } from '#platform/content-pack/handover-codes.ts'
import { loadTown, type Town } from '#platform/content-pack/load-town.ts'
import { loadWords } from '#platform/content-pack/load-words.ts'
import { addTexts, FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'

/** What a code tells. One to say holds no answers. */
type Told = { readonly steps: Handover['steps'] } & (
  | { readonly kind: 'whole'; readonly handover: Handover }
  | { readonly kind: 'short'; readonly sectors: readonly string[] }
)

/** A visit as its code tells it, with what the town says about it today. */
export type OpenedResult = {
  readonly town: Town
  /** Of the visitor; Dutch when the code tells none that the town has. */
  readonly language: string
} & Told

export const UNREACHABLE = 'De inhoud is nu niet op te halen. Probeer het zo nog een keer.'
const nameOf = (town: string): string => PACK_NAMES[town] ?? 'een andere gemeente'
const elsewhere = (what: string, municipality: string): string =>
  `Deze code is van ${what}. Deze balie is van ${nameOf(municipality)}.`
const sentences = (municipality: string): Readonly<Record<ShortCodeProblem, string>> => ({
  'handover-damaged': 'Deze code klopt niet of is niet heel. Scan of typ hem nog een keer.',
  'handover-newer':
    'Deze code is gemaakt met een nieuwere versie. Laad deze pagina opnieuw en probeer het nog een keer.',
  'handover-elsewhere': elsewhere('een bezoek in een andere gemeente', municipality),
})

/** A code by itself or at the end of an address. What a scanner makes of `#` and `=` on another keyboard does not matter. */
const CODE_AT_END = /[\w-]+$/

/** Fetches the words of a language, so that they can be shown. Tells whether they came. */
export const addLanguage = async (town: Town, language: string): Promise<boolean> => {
  const words = await loadWords(town, language).catch(() => null)
  if (words) addTexts(language, words)
  return words !== null
}

const readLong = (code: string, pack: Pack): Result<Told & { readonly language: string | null }, string> => {
  const read = handoverIn(code, pack)
  if (!read.ok) return failure(sentences(pack.id)[read.problem])
  const { language, steps } = read.value
  return success({ kind: 'whole', handover: read.value, language, steps })
}

const readShort = (
  typed: string,
  pack: Pack,
): Result<Told & { readonly language: string | null }, string> => {
  const read = shortResultIn(typed, pack)
  return read.ok ? success({ kind: 'short', ...read.value }) : failure(sentences(pack.id)[read.problem])
}

/** Why a code is not for this town or not a code; nothing when it may be opened. */
const refusalOf = (code: string, municipality: string): string | undefined => {
  const of = handoverTown(code)
  if (!of.ok) return sentences(municipality)[of.problem]
  return of.value === municipality ? undefined : elsewhere(`een bezoek in ${nameOf(of.value)}`, municipality)
}

/** What a guide scanned or typed, opened in the guide's own town; in a sentence why not. Asks the service for content only. */
export const openResult = async (
  typed: string,
  municipality: string,
): Promise<Result<OpenedResult, string>> => {
  const isShort = isShortCode(typed)
  const code = CODE_AT_END.exec(typed.trim())?.[0] ?? ''
  const refused = isShort ? undefined : refusalOf(code, municipality)
  if (refused !== undefined) return failure(refused)
  const town = await loadTown(municipality)
  if (!town.ok || !(await addLanguage(town.value, FIRST_LANGUAGE))) return failure(UNREACHABLE)
  const { pack } = town.value
  const read = isShort ? readShort(typed, pack) : readLong(code, pack)
  if (!read.ok) return read
  const wanted = read.value.language ?? FIRST_LANGUAGE
  const hasWords = pack.languages.includes(wanted) && (await addLanguage(town.value, wanted))
  return success({ ...read.value, town: town.value, language: hasWords ? wanted : FIRST_LANGUAGE })
}
