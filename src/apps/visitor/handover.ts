import '#platform/i18n/later-texts.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { handoverTown } from '#core/handover/handover.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { LeftVisit } from '#flow/visit/take-up.ts'
import { EMPTY_VISIT, PARTS, type VisitContext, type VisitPlan } from '#flow/visit/visit-context.ts'
import { codeOf, handoverIn } from '#platform/content-pack/handover-codes.ts'
import { currentLanguage } from '#platform/i18n/i18n.ts'
import type { OnKept, VisitSession } from './visit-session.ts'

/** A visit as a code to take along, in the language it is shown in. */
export const handoverOf = (pack: Pack, context: VisitContext): string =>
  codeOf(pack, { ...context, language: currentLanguage() })

/** A visit that was brought along, and its language when the code tells. */
type Brought = LeftVisit & { readonly language?: string | null }

/** The town of a code, before anything of that town is there. */
export const townOf = (code: string): Result<string, Problem> => handoverTown(code)

/** The first question without an answer; the number of questions when each has one. */
const firstOpen = (questions: readonly string[], answers: Answers): number => {
  const open = questions.findIndex(question => answers[question] === undefined)
  return open < 0 ? questions.length : open
}

/** The visit that a code holds, at its result; the questions go on where they were left. */
const visitIn = (code: string, pack: Pack, plan: VisitPlan): Result<Brought, Problem> => {
  const read = handoverIn(code, pack)
  if (!read.ok) return read
  const { municipality: _, language, ...handover } = read.value
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
    language,
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
): Result<Brought, Problem> => {
  const handed = visitIn(code, pack, plan)
  if (!handed.ok || !kept) return handed
  if (onKept === 'keep') return success(kept)
  if (onKept === 'ask' && hasAnswers(kept)) return failure('visit-kept')
  const { context } = handed.value
  return success({ ...handed.value, context: { ...context, appointment: kept.context.appointment } })
}
