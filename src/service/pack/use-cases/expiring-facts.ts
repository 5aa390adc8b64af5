import type { PackFact } from '#contract/content/facts-of-pack.ts'

/** The facts that expired, or that do so up to and including a day (ISO dates); what goes first is first. */
export const expiringFacts = (facts: readonly PackFact[], until: string): readonly PackFact[] =>
  facts
    .filter(fact => fact.validUntil <= until)
    .toSorted(
      (one, other) => one.validUntil.localeCompare(other.validUntil) || one.id.localeCompare(other.id),
    )
