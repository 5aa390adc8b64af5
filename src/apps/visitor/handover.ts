import '#platform/i18n/later-texts.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { decodeHandover, encodeHandover, handoverTown, type KnownIds } from '#core/handover/handover.ts'
import { WISHES } from '#core/matching/wishes.ts'
import type { Problem } from '#core/shared/problem.ts'
import { type Result, success } from '#core/shared/result.ts'
import type { LeftVisit } from '#flow/visit/take-up.ts'
import { EMPTY_VISIT, type VisitContext } from '#flow/visit/visit-context.ts'

const knownIn = ({ talents, instrument, sectors, doors }: Pack): KnownIds => ({
  talents: talents.map(({ id }) => id),
  interests: instrument.items.map(({ id }) => id),
  categories: instrument.categories,
  wishes: Object.keys(WISHES),
  sectors: sectors.map(({ id }) => id),
  jobs: sectors.flatMap(({ jobs }) => jobs.map(({ id }) => id)),
  doors: doors.map(({ id }) => id),
})

/** A visit as a code to take along. */
export const handoverOf = (pack: Pack, context: VisitContext): string =>
  encodeHandover({ ...context, municipality: pack.id }, pack.instrument.categories)

/** The town of a code, before anything of that town is there. */
export const townOf = (code: string): Result<string, Problem> => handoverTown(code)

/** The visit that a code holds, at its result, with every question that was answered behind it. */
export const visitIn = (code: string, pack: Pack): Result<LeftVisit, Problem> => {
  const read = decodeHandover(code, knownIn(pack))
  if (!read.ok) return read
  const { municipality: _, ...handover } = read.value
  const asked = Object.keys(handover.sheet.interests)
  const context: VisitContext = {
    ...EMPTY_VISIT,
    ...handover,
    asked,
    // Somebody who asked on has more than the town asks; then the questions end where they ended.
    goOnTo: asked.length > pack.instrument.maximum ? asked.length : null,
    position: { talents: pack.talents.length, interests: asked.length, wishes: pack.wishes.length },
    leftAt: 'wishes',
  }
  return success({ state: { visiting: 'result' }, context })
}
