import '#platform/i18n/later-texts.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { decodeHandover, encodeHandover, handoverTown, type KnownIds } from '#core/handover/handover.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { LeftVisit } from '#flow/visit/take-up.ts'
import { EMPTY_VISIT, PARTS, type VisitContext, type VisitPlan } from '#flow/visit/visit-context.ts'
import type { OnKept, VisitSession } from './visit-session.ts'

const knownIn = ({ talents, instrument, wishes, sectors, doors }: Pack): KnownIds => ({
  talents: talents.map(({ id }) => id),
  interests: instrument.items.map(({ id }) => id),
  categories: instrument.categories,
  wishes: wishes.map(({ id }) => id),
  sectors: sectors.map(({ id }) => id),
  jobs: sectors.flatMap(({ jobs }) => jobs.map(({ id }) => id)),
  doors: doors.map(({ id }) => id),
})

/** A visit as a code to take along. */
export const handoverOf = (pack: Pack, context: VisitContext): string =>
  encodeHandover({ ...context, municipality: pack.id }, pack.instrument.categories)

/** The town of a code, before anything of that town is there. */
export const townOf = (code: string): Result<string, Problem> => handoverTown(code)

/** The first question without an answer; the number of questions when each has one. */
const firstOpen = (questions: readonly string[], answers: Answers): number => {
  const open = questions.findIndex(question => answers[question] === undefined)
  return open < 0 ? questions.length : open
}

/** The visit that a code holds, at its result; the questions go on where they were left. */
export const visitIn = (code: string, pack: Pack, plan: VisitPlan): Result<LeftVisit, Problem> => {
  const read = decodeHandover(code, knownIn(pack))
  if (!read.ok) return read
  const { municipality: _, ...handover } = read.value
  const { sheet } = handover
  const answered = Object.keys(sheet.interests)
  // Somebody who asked on has more than the town asks; then the questions end where they ended.
  const goOnTo = answered.length > pack.instrument.maximum ? answered.length : null
  const next = plan.nextInterest(sheet, answered, goOnTo)
  const position = {
    talents: firstOpen(plan.talents, sheet.talents),
    interests: answered.length,
    wishes: firstOpen(plan.wishes, sheet.wishes),
  }
  const asked = next === null ? answered : [...answered, next]
  const ends = { talents: plan.talents.length, interests: asked.length, wishes: plan.wishes.length }
  return success({
    state: { visiting: 'result' },
    context: {
      ...EMPTY_VISIT,
      ...handover,
      asked,
      goOnTo,
      position,
      leftAt: PARTS.find(part => position[part] < ends[part]) ?? 'wishes',
    },
  })
}

const hasAnswers = ({ context }: LeftVisit): boolean =>
  Object.values(context.sheet).some(answers => Object.keys(answers).length > 0)

/** The visit in a handover. An appointment made on this device stays known. */
export const takeBrought = (
  code: string,
  { pack, plan }: Pick<VisitSession, 'pack' | 'plan'>,
  kept: LeftVisit | null,
  onKept: OnKept,
): Result<LeftVisit, Problem> => {
  const handed = visitIn(code, pack, plan)
  if (!handed.ok || !kept) return handed
  if (onKept === 'keep') return success(kept)
  if (onKept === 'ask' && hasAnswers(kept)) return failure('visit-kept')
  const { state, context } = handed.value
  return success({ state, context: { ...context, appointment: kept.context.appointment } })
}
