import type { When } from '#core/handover/handover.ts'
import type { AnswerSheet } from '#core/questionnaire/instrument.ts'

/** The parts of a visit that ask questions, in their order. */
export const PARTS = ['talents', 'interests', 'wishes'] as const
export type Part = (typeof PARTS)[number]

/** A conversation the service has confirmed. Without a name: that stays with the service. */
export type Appointment = {
  readonly id: string
  readonly code: string
  readonly location: string
  readonly begin: string
  readonly end: string
  /** Whoever holds it may cancel. */
  readonly cancelKey: string
}

/** A step somebody chose: a door, and when to go through it; null until they said. */
export type PlanStep = { readonly door: string; readonly when: When | null }

/** More than three steps is no plan. */
export const MOST_STEPS = 3

/** Everything a visit knows: ids and numbers only, so that it survives storage and can be emptied at once. */
export type VisitContext = {
  readonly sheet: AnswerSheet
  /** Interest items in the order they were asked. */
  readonly asked: readonly string[]
  /** How many activities to ask in all, for somebody who wants to be surer; null asks as many as the town needs. */
  readonly goOnTo: number | null
  /** Answers given for the first time to talents and activities, and how long those questions stood there together. */
  readonly pace: { readonly answers: number; readonly seconds: number }
  /** Which question of each part is on the screen; the number of questions when the part is done. */
  readonly position: Readonly<Record<Part, number>>
  /** The part the visitor left for the result; BACK returns there. */
  readonly leftAt: Part
  readonly dismissedSectors: readonly string[]
  readonly dismissedJobs: readonly string[]
  readonly sector: string | null
  /** The steps chosen, first chosen first. */
  readonly steps: readonly PlanStep[]
  readonly appointment: Appointment | null
  /** A guide sits beside the visitor at a shared device, so nobody minds a long silence. */
  readonly guided?: true | undefined
}

export const EMPTY_VISIT: VisitContext = {
  sheet: { talents: {}, interests: {}, wishes: {} },
  asked: [],
  goOnTo: null,
  pace: { answers: 0, seconds: 0 },
  position: { talents: 0, interests: 0, wishes: 0 },
  leftAt: 'talents',
  dismissedSectors: [],
  dismissedJobs: [],
  sector: null,
  steps: [],
  appointment: null,
}

/** What a visit asks. Comes from the town's pack and the measuring core. */
export type VisitPlan = {
  readonly talents: readonly string[]
  readonly wishes: readonly string[]
  /**
   * The next interest item to ask, or null when nothing more needs asking. Same answers, same item. `goOnTo`: ask on until
   * that many were asked, needed or not.
   */
  readonly nextInterest: (
    sheet: AnswerSheet,
    asked: readonly string[],
    goOnTo: number | null,
  ) => string | null
}

/** Ids of the questions of one part, as far as they are known. */
export const questionsOf = (plan: VisitPlan, context: VisitContext, part: Part): readonly string[] =>
  part === 'interests' ? context.asked : plan[part]

/** The question on the screen, or null when the part is done. */
export const currentQuestion = (plan: VisitPlan, context: VisitContext, part: Part): string | null =>
  questionsOf(plan, context, part)[context.position[part]] ?? null
