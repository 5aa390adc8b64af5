import type { Answers } from '#core/questionnaire/instrument.ts'
import { openInterests, reopen } from './answering.ts'
import { currentQuestion, PARTS, type VisitContext, type VisitPlan } from './visit-context.ts'

/** Where a visit was left, and what it knew. */
export type LeftVisit = { readonly state: { readonly visiting: string }; readonly context: VisitContext }

/** Every activity and every door there is today. */
type Existing = { readonly interests: ReadonlySet<string>; readonly doors: ReadonlySet<string> }

const only = (known: ReadonlySet<string>, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))

/**
 * Takes a visit up with the questions of today. Answers to questions that are gone are dropped, and a visit that was left
 * at one goes on at one that is there, and steps behind doors that are gone leave the plan, so that an update never breaks
 * a visit.
 */
export const takeUp = (
  plan: VisitPlan,
  { interests, doors }: Existing,
  { state, context }: LeftVisit,
): LeftVisit => {
  const { sheet, position } = context
  const isKnown = (id: string): boolean => interests.has(id)
  const known: VisitContext = {
    ...context,
    asked: context.asked.filter(isKnown),
    position: {
      talents: Math.min(position.talents, plan.talents.length),
      interests: context.asked.slice(0, position.interests).filter(isKnown).length,
      wishes: Math.min(position.wishes, plan.wishes.length),
    },
    sheet: {
      talents: only(new Set(plan.talents), sheet.talents),
      interests: only(interests, sheet.interests),
      wishes: only(new Set(plan.wishes), sheet.wishes),
    },
    steps: context.steps.filter(step => doors.has(step.door)),
  }
  if (state.visiting === 'myPlan' && known.steps.length === 0)
    return { state: { visiting: 'nextStep' }, context: known }
  const part = PARTS.find(each => each === state.visiting)
  if (part === undefined) return { state, context: known }
  const opened = { ...known, ...(part === 'interests' ? openInterests(plan, known) : {}) }
  const reopened = { ...opened, ...reopen(plan, opened, part) }
  const hasQuestion = currentQuestion(plan, reopened, part) !== null
  return { state: hasQuestion ? state : { visiting: 'welcome' }, context: reopened }
}
