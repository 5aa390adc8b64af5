import { failure, type Result, success } from '#core/shared/result.ts'
import { CODE_ALPHABET } from '../shared/code-alphabet.ts'
import { markOf } from './code-bytes.ts'
import { type Handover, type HandoverProblem, WHENS } from './handover.ts'

/** What a code to say holds: what came out of a visit, not the answers it came from. */
export type ShortResult = Pick<Handover, 'language' | 'steps'> & {
  /** The sectors that fit, best first; three at most, and none when too little was answered to tell. */
  readonly sectors: readonly string[]
}

/** What a town has today, for finding ids back by their mark. */
export type KnownResults = {
  readonly municipality: string
  readonly sectors: readonly string[]
  readonly doors: readonly string[]
}

export type ShortCodeProblem = HandoverProblem | 'handover-elsewhere'

/** In the order of the code: add at the end only. Another language is left out, and the code then tells none. */
const LANGUAGES = ['nl', 'en', 'ar', 'ti', 'uk', 'tr', 'fa', 'so', 'pl']

const VERSION = 1
const MOST = 3
const NO_TIME = 3
const VERSIONS = 4
const TOWNS = 256
const MOST_LANGUAGES = 32
/** A mark and none. */
const SECTORS = 256
const DOORS = 128
const TIMES = 4

/** From the front of the code to its end; their product, 2 to the power 66, is less than 14 to the power 18. */
const SIZES = [
  ...Array.from({ length: MOST }, () => [DOORS, TIMES]).flat(),
  ...Array.from({ length: MOST }, () => SECTORS),
  MOST_LANGUAGES,
  TOWNS,
  VERSIONS,
]

const BASE = CODE_ALPHABET.length
const LETTERS = 18
const GROUP = 4
const WHOLE = LETTERS + 2
/**
 * A prime below 14 x 14, so that two letters hold the rest. As every letter counts with a weight of its own, one letter that
 * is wrong and two that changed places always change the sum; of other mistakes one in 193 does not.
 */
const PRIME = 193

/** The mark of a sector or door in a code to say, from 1 to `many` - 1; 0 is for none. */
const smallMark = (id: string, many: number): number => (markOf(id) % (many - 1)) + 1
export const sectorMark = (id: string): number => smallMark(id, SECTORS)
export const doorMark = (id: string): number => smallMark(id, DOORS)
const townMark = (id: string): number => markOf(id) % TOWNS

const restOf = (letters: readonly number[]): number =>
  letters.reduce((sum, letter, place) => sum + letter * (place + 2), 0) % PRIME

/** Up to three, filled up with what stands for none. */
const three = <Entry>(entries: readonly Entry[], none: Entry): readonly Entry[] =>
  Array.from({ length: MOST }, (_, index) => entries[index] ?? none)

/**
 * A result as 20 letters to say or type, in groups of four: `AF3L-…`. Holds 66 bits: up to three sectors (8 bits each), up to
 * three steps with their time (9), language (5), town (8) and version (2). More sectors or steps are left out.
 */
export const encodeShort = (municipality: string, { language, sectors, steps }: ShortResult): string => {
  const values = [
    ...three(
      steps.map(({ door, when }) => [doorMark(door), when === null ? NO_TIME : WHENS.indexOf(when)]),
      [0, NO_TIME],
    ).flat(),
    ...three(sectors.map(sectorMark), 0),
    language === null ? 0 : LANGUAGES.indexOf(language) + 1,
    townMark(municipality),
    VERSION,
  ]
  let whole = values.reduce((sum, value, index) => sum * BigInt(SIZES[index] ?? 1) + BigInt(value), 0n)
  const letters: number[] = []
  for (let place = 0; place < LETTERS; place += 1) {
    letters.unshift(Number(whole % BigInt(BASE)))
    whole /= BigInt(BASE)
  }
  const rest = restOf(letters)
  const written = [...letters, Math.floor(rest / BASE), rest % BASE]
    .map(letter => CODE_ALPHABET[letter])
    .join('')
  return (written.match(/.{4}/g) ?? []).join('-')
}

const typedLetters = (typed: string): readonly number[] =>
  [...typed.toUpperCase().replace(/[\s-]/g, '')].map(letter => CODE_ALPHABET.indexOf(letter))

/** Whether somebody typed a code to say, right or wrong: about as long, and of its letters alone. */
export const isShortCode = (typed: string): boolean => {
  const letters = typedLetters(typed)
  return Math.abs(letters.length - WHOLE) <= GROUP && !letters.includes(-1)
}

/**
 * What a code to say holds, in the words of a town as it is today; what the town no longer has is left out. Capitals, spaces
 * and dashes do not matter. Any one wrong letter and any two that changed places are refused as damaged.
 */
export const decodeShort = (typed: string, known: KnownResults): Result<ShortResult, ShortCodeProblem> => {
  const letters = typedLetters(typed)
  if (letters.length !== WHOLE || letters.includes(-1)) return failure('handover-damaged')
  const [high = 0, low = 0] = letters.slice(LETTERS)
  if (high * BASE + low !== restOf(letters.slice(0, LETTERS))) return failure('handover-damaged')
  let whole = letters.slice(0, LETTERS).reduce((sum, letter) => sum * BigInt(BASE) + BigInt(letter), 0n)
  const values = [...SIZES].reverse().map(size => {
    const value = Number(whole % BigInt(size))
    whole /= BigInt(size)
    return value
  })
  const [version = 0, town, language = 0, ...rest] = values
  if (version > VERSION) return failure('handover-newer')
  if (version !== VERSION || whole > 0n) return failure('handover-damaged')
  if (town !== townMark(known.municipality)) return failure('handover-elsewhere')
  const sectors = rest.slice(0, MOST).reverse()
  const steps = Array.from({ length: MOST }, (_, index) =>
    rest.slice(MOST + 2 * index, MOST + 2 * index + 2),
  ).reverse()
  const found = (ids: readonly string[], marked: (id: string) => number, mark = 0): readonly string[] =>
    ids.filter(id => marked(id) === mark)
  return success({
    language: LANGUAGES[language - 1] ?? null,
    sectors: sectors.flatMap(mark => found(known.sectors, sectorMark, mark)),
    steps: steps.flatMap(([time = NO_TIME, mark]) =>
      found(known.doors, doorMark, mark).map(door => ({ door, when: WHENS[time] ?? null })),
    ),
  })
}
