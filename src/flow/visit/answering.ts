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
  const first = plan.nextInterest(context.sheet, [], context.goOnTo)
  return first === null ? {} : { asked: [first] }
}

/** How many questions more somebody is asked who wants to be surer. */
export const MORE = 6

/** Asks on where the questions ended. Nothing before they ended, and nothing when there is no question left. */
export const askMore = (plan: VisitPlan, context: VisitContext): Partial<VisitContext> => {
  const { sheet, asked } = context
  if (asked.length === 0 || !isDone(plan, context, 'interests')) return {}
  const goOnTo = asked.length + MORE
  const next = plan.nextInterest(sheet, asked, goOnTo)
  return next === null ? {} : { goOnTo, asked: [...asked, next] }
}

/** Only first answers to talents and activities say how fast somebody goes; a changed answer was thought about. */
const paceAfter = (context: VisitContext, part: Part, { question, seconds }: Given): VisitContext['pace'] =>
  seconds === undefined || part === 'wishes' || context.sheet[part][question] !== undefined
    ? context.pace
    : { answers: context.pace.answers + 1, seconds: context.pace.seconds + seconds }

type Given = { readonly question: string; readonly answer: string; readonly seconds?: number }

/** Writes down an answer and moves to the next question; at the end of what was asked, asks for another one. */
export const answerAndAdvance = (
  plan: VisitPlan,
  context: VisitContext,
  part: Part,
  given: Given,
): Partial<VisitContext> => {
  const sheet = {
    ...context.sheet,
    [part]: { ...context.sheet[part], [given.question]: given.answer },
  }
  const pace = paceAfter(context, part, given)
  const next = context.position[part] + 1
  const position = { ...context.position, [part]: next }
  if (part !== 'interests' || next < context.asked.length) return { sheet, pace, position }
  const another = plan.nextInterest(sheet, context.asked, context.goOnTo)
  return { sheet, pace, position, ...(another === null ? {} : { asked: [...context.asked, another] }) }
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
