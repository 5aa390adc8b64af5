import type { Pack } from '#contract/content/pack.schema.ts'
import {
  decodeHandover,
  encodeHandover,
  type Handover,
  type HandoverProblem,
  type KnownIds,
} from '#core/handover/handover.ts'
import {
  decodeShort,
  encodeShort,
  type ShortCodeProblem,
  type ShortResult,
} from '#core/handover/short-code.ts'
import type { Result } from '#core/shared/result.ts'

const knownIn = ({ talents, instrument, wishes, sectors, doors }: Pack): KnownIds => ({
  talents: talents.map(({ id }) => id),
  interests: instrument.items.map(({ id }) => id),
  categories: instrument.categories,
  wishes: wishes.map(({ id }) => id),
  sectors: sectors.map(({ id }) => id),
  jobs: sectors.flatMap(({ jobs }) => jobs.map(({ id }) => id)),
  doors: doors.map(({ id }) => id),
})

/** Answers and choices in a town as a code to take along. */
export const codeOf = (pack: Pack, handover: Omit<Handover, 'municipality'>): string =>
  encodeHandover({ ...handover, municipality: pack.id }, pack.instrument.categories)

/** What a code holds, as far as the town has it today. */
export const handoverIn = (code: string, pack: Pack): Result<Handover, HandoverProblem> =>
  decodeHandover(code, knownIn(pack))

/** What came out of a visit in a town, as a code to say. */
export const shortCodeOf = (pack: Pack, result: ShortResult): string => encodeShort(pack.id, result)

/** What a code to say holds, as far as the town has it today. */
export const shortResultIn = (typed: string, pack: Pack): Result<ShortResult, ShortCodeProblem> =>
  decodeShort(typed, {
    municipality: pack.id,
    sectors: pack.sectors.map(({ id }) => id),
    doors: pack.doors.map(({ id }) => id),
  })
