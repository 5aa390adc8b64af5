import type { When } from '#core/handover/handover.ts'
import { MOST_STEPS, type PlanStep, type VisitContext } from './visit-context.ts'

type Steps = { readonly steps: readonly PlanStep[] }

/** Puts a step in the plan. A step that is in it already, or one too many, changes nothing. */
export const chooseStep = ({ steps }: VisitContext, door: string): Steps => ({
  steps:
    steps.length >= MOST_STEPS || steps.some(step => step.door === door)
      ? steps
      : [...steps, { door, when: null }],
})

/** Takes a step out of the plan. */
export const leaveStep = ({ steps }: VisitContext, door: string): Steps => ({
  steps: steps.filter(step => step.door !== door),
})

/** Says when a step of the plan is for. */
export const timeStep = (
  { steps }: VisitContext,
  { door, when }: { readonly door: string; readonly when: When },
): Steps => ({ steps: steps.map(step => (step.door === door ? { door, when } : step)) })
