import {
  currentQuestion,
  type Part,
  questionsOf,
  type VisitContext,
  type VisitPlan,
} from './visit-context.ts'

/** Asks the first interest question when none was asked yet. */
export const openInterests = (plan: VisitPlan, context: VisitContext): Partial<VisitContext> => {
  if (context.asked.length > 0) return {}
  const first = plan.nextInterest(context.sheet, [])
  return first === null ? {} : { asked: [first] }
}

/** Writes down an answer and moves to the next question; at the end of what was asked, asks for another one. */
export const answerAndAdvance = (
  plan: VisitPlan,
  context: VisitContext,
  part: Part,
  given: { readonly question: string; readonly answer: string },
): Partial<VisitContext> => {
  const sheet = {
    ...context.sheet,
    [part]: { ...context.sheet[part], [given.question]: given.answer },
  }
  const next = context.position[part] + 1
  const position = { ...context.position, [part]: next }
  if (part !== 'interests' || next < context.asked.length) return { sheet, position }
  const another = plan.nextInterest(sheet, context.asked)
  return another === null ? { sheet, position } : { sheet, position, asked: [...context.asked, another] }
}

/** Puts the last question of a part back on the screen. */
export const reopen = (plan: VisitPlan, context: VisitContext, part: Part): Partial<VisitContext> => ({
  position: {
    ...context.position,
    [part]: Math.min(context.position[part], Math.max(0, questionsOf(plan, context, part).length - 1)),
  },
})

export const isOnFirst = (context: VisitContext, part: Part): boolean => context.position[part] === 0

export const isDone = (plan: VisitPlan, context: VisitContext, part: Part): boolean =>
  currentQuestion(plan, context, part) === null
