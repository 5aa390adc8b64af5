import { failure, type Result, success } from '#core/shared/result.ts'
import { TALENT_ANSWERS } from '../matching/talent-shape.ts'
import { WISHES, type WishId } from '../matching/wishes.ts'
import { type AnswerSheet, type Answers, SKIP } from '../questionnaire/instrument.ts'
import { bytesOf, checksum, lettersOf, markOf } from './code-bytes.ts'

/** When somebody wants to take a step. The order is that of the code: add at the end only, three at most. */
export const WHENS = ['this-week', 'this-month', 'later'] as const
export type When = (typeof WHENS)[number]

/** What a visitor takes home: answers and choices. Nothing that says who they are. */
export type Handover = {
  readonly municipality: string
  /** The language of the visit, in two letters; null when the code does not tell, or it has no such letters. */
  readonly language: string | null
  readonly sheet: AnswerSheet
  readonly dismissedSectors: readonly string[]
  readonly dismissedJobs: readonly string[]
  readonly steps: readonly { readonly door: string; readonly when: When | null }[]
}

/** What a town asks and has today, for finding ids back by their mark. */
export type KnownIds = {
  readonly talents: readonly string[]
  readonly interests: readonly string[]
  /** Answers to interests, lowest first; three at most. */
  readonly categories: readonly string[]
  readonly wishes: readonly string[]
  readonly sectors: readonly string[]
  readonly jobs: readonly string[]
  readonly doors: readonly string[]
}

export type HandoverProblem = 'handover-damaged' | 'handover-newer'

/** The first byte. A change of layout takes the next number; every earlier one stays readable. */
const VERSION = 2
/** From here on two bytes behind the town tell the language. */
const TELLS_LANGUAGE = 2
const TWO_LETTERS = /^[a-z]{2}$/
const NO_LETTERS = [0, 0]
const NONE = 3

const answersTo = (wish: string): readonly string[] => WISHES[wish as WishId] ?? []

const pair = (id: string, value: number): number[] => {
  const bits = (markOf(id) << 2) | value
  return [bits >> 8, bits & 0xff]
}

const answerBytes = (answers: Answers, valuesOf: (id: string) => readonly string[]): number[] => {
  const entries = Object.entries(answers).flatMap(([id, answer]) => {
    const value = answer === SKIP ? NONE : valuesOf(id).indexOf(answer)
    return value < 0 || value > NONE ? [] : [pair(id, value)]
  })
  return [entries.length, ...entries.flat()]
}

const lettersAsBytes = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0) & 0xff)

const idBytes = (ids: readonly string[]): number[] => [ids.length, ...ids.flatMap(id => pair(id, NONE))]

/**
 * A code of letters, digits, `-` and `_` that holds a handover whole, for the fragment of an address: nothing is kept on a
 * server. Two bytes an answer, about 200 letters for a whole visit; 300 with every question of a bank of 48 answered and
 * much dismissed. Order of answers is not kept. Refuses nothing: answers the questions do not know are left out, and so is
 * a language that is not two letters.
 */
export const encodeHandover = (handover: Handover, categories: readonly string[]): string => {
  const { municipality, language, sheet, dismissedSectors, dismissedJobs, steps } = handover
  const bytes = [
    VERSION,
    municipality.length,
    ...lettersAsBytes(municipality),
    ...(language !== null && TWO_LETTERS.test(language) ? lettersAsBytes(language) : NO_LETTERS),
    ...answerBytes(sheet.talents, () => TALENT_ANSWERS),
    ...answerBytes(sheet.interests, () => categories),
    ...answerBytes(sheet.wishes, answersTo),
    ...idBytes(dismissedSectors),
    ...idBytes(dismissedJobs),
    steps.length,
    ...steps.flatMap(({ door, when }) => pair(door, when === null ? NONE : WHENS.indexOf(when))),
  ]
  const sum = checksum(bytes)
  return lettersOf([...bytes, sum >> 8, sum & 0xff])
}

type Entry = { readonly mark: number; readonly value: number }
type Read = {
  readonly municipality: string
  readonly language: string | null
  readonly lists: readonly (readonly Entry[])[]
}

const SECTIONS = 6

const readCode = (code: string): Result<Read, HandoverProblem> => {
  const bytes = bytesOf(code)
  if (bytes === null || bytes.length < 4) return failure('handover-damaged')
  const sum = ((bytes.at(-2) ?? 0) << 8) | (bytes.at(-1) ?? 0)
  const body = bytes.slice(0, -2)
  const version = body[0] ?? 0
  // The version is told before the sum is: a newer one may sum in its own way.
  if (version > VERSION) return failure('handover-newer')
  if (version === 0 || checksum(body) !== sum) return failure('handover-damaged')
  let at = 2 + (body[1] ?? 0)
  const municipality = String.fromCharCode(...body.slice(2, at))
  let language: string | null = null
  if (version >= TELLS_LANGUAGE) {
    const letters = String.fromCharCode(...body.slice(at, at + NO_LETTERS.length))
    language = TWO_LETTERS.test(letters) ? letters : null
    at += NO_LETTERS.length
  }
  const lists: Entry[][] = []
  for (let section = 0; section < SECTIONS; section += 1) {
    const count = body[at]
    if (count === undefined || at + 1 + 2 * count > body.length) return failure('handover-damaged')
    lists.push(
      Array.from({ length: count }, (_, index) => {
        const bits = ((body[at + 1 + 2 * index] ?? 0) << 8) | (body[at + 2 + 2 * index] ?? 0)
        return { mark: bits >> 2, value: bits & 3 }
      }),
    )
    at += 1 + 2 * count
  }
  return at === body.length ? success({ municipality, language, lists }) : failure('handover-damaged')
}

/** The town a code is of, so that its content can be fetched. `handover-newer`: made by a later version than this one. */
export const handoverTown = (code: string): Result<string, HandoverProblem> => {
  const read = readCode(code)
  return read.ok ? success(read.value.municipality) : read
}

const byMark = (ids: readonly string[]): ReadonlyMap<number, string> =>
  new Map(ids.map(id => [markOf(id), id]))

const found = (entries: readonly Entry[], ids: readonly string[]): { id: string; value: number }[] => {
  const known = byMark(ids)
  return entries.flatMap(({ mark, value }) => {
    const id = known.get(mark)
    return id === undefined ? [] : [{ id, value }]
  })
}

const answersIn = (
  entries: readonly Entry[],
  ids: readonly string[],
  valuesOf: (id: string) => readonly string[],
): Answers =>
  Object.fromEntries(
    found(entries, ids).flatMap(({ id, value }) => {
      const answer = value === NONE ? SKIP : valuesOf(id)[value]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

/**
 * What a code holds, in the words of a town as it is today. What the town no longer has is left out. Damage is found by a
 * checksum: one in 65,536 damaged codes would pass, and then hold other answers of the same kind.
 */
export const decodeHandover = (code: string, known: KnownIds): Result<Handover, HandoverProblem> => {
  const read = readCode(code)
  if (!read.ok) return read
  const { municipality, language, lists } = read.value
  const [talents = [], interests = [], wishes = [], sectors = [], jobs = [], steps = []] = lists
  return success({
    municipality,
    language,
    sheet: {
      talents: answersIn(talents, known.talents, () => TALENT_ANSWERS),
      interests: answersIn(interests, known.interests, () => known.categories),
      wishes: answersIn(wishes, known.wishes, answersTo),
    },
    dismissedSectors: found(sectors, known.sectors).map(({ id }) => id),
    dismissedJobs: found(jobs, known.jobs).map(({ id }) => id),
    steps: found(steps, known.doors).map(({ id, value }) => ({ door: id, when: WHENS[value] ?? null })),
  })
}
