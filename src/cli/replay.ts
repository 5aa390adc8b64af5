import type { AdviceModel } from '#core/matching/advice-model.ts'
import { nextInterest } from '#core/matching/next-interest.ts'
import { byTrait, type TypeScoring } from '#core/matching/type-scores.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'

/** What the adaptive questionnaire would have asked somebody whose answers to everything are known. */
export function replay(
  model: AdviceModel,
  interests: Answers,
  talents: Answers,
  scoring: TypeScoring = byTrait,
): { asked: string[]; given: Answers } {
  const asked: string[] = []
  const given: Record<string, string> = {}
  for (;;) {
    const next = nextInterest(model, { talents, interests: given, wishes: {} }, asked, scoring)
    if (next === null) return { asked, given }
    asked.push(next)
    given[next] = interests[next] ?? ''
  }
}
