import type { AnswerSheet } from '#core/questionnaire/instrument.ts'
import type { VisitPlan } from '#flow/visit/visit-context.ts'

/** Enough for every answer to the question on the screen, and a few steps back. */
const MOST = 32

/**
 * Remembers what was worked out, so that the next question can be worked out for every possible answer while somebody is
 * still thinking, and the answer itself only looks it up.
 */
export const rememberNext = (nextInterest: VisitPlan['nextInterest']): VisitPlan['nextInterest'] => {
  const known = new Map<string, string | null>()
  return (sheet: AnswerSheet, asked: readonly string[], goOnTo: number | null) => {
    const key = JSON.stringify([sheet.talents, sheet.interests, asked, goOnTo])
    const before = known.get(key)
    if (before !== undefined) return before
    const next = nextInterest(sheet, asked, goOnTo)
    if (known.size >= MOST) known.clear()
    known.set(key, next)
    return next
  }
}
