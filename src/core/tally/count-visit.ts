/** What is counted of a visit. */
export type Dimension = 'visits' | 'finished' | 'guided' | 'event' | 'language' | 'sector' | 'door'

/** One number that a visit is added to; `value` is empty for a dimension without values. */
export type Counter = { readonly dimension: Dimension; readonly value: string }

/** A language that the town does not offer; never the code of a language, those have two or three letters. */
export const OTHER_LANGUAGE = 'other'

export type CountedVisit = {
  readonly language: string
  readonly finished: boolean
  readonly sectors: readonly string[]
  readonly doors: readonly string[]
  readonly guided: boolean
  readonly atEvent: boolean
}

/** What the town has, by id; the rest cannot be told apart and is not kept. */
export type KnownValues = {
  readonly languages: readonly string[]
  readonly sectors: readonly string[]
  readonly doors: readonly string[]
}

/**
 * The counters that a visit adds one to, each at most once and in a fixed order. Every visit is in exactly one language, so
 * that the languages add up to the visits; sectors and doors that the town does not have are left out.
 */
export const countersOf = (visit: CountedVisit, known: KnownValues): readonly Counter[] => {
  const language = known.languages.includes(visit.language) ? visit.language : OTHER_LANGUAGE
  const these = (dimension: Dimension, given: readonly string[], ids: readonly string[]): Counter[] =>
    ids.filter(id => given.includes(id)).map(value => ({ dimension, value }))
  const flag = (dimension: Dimension, isSo: boolean): Counter[] => (isSo ? [{ dimension, value: '' }] : [])
  return [
    { dimension: 'visits', value: '' },
    ...flag('finished', visit.finished),
    ...flag('guided', visit.guided),
    ...flag('event', visit.atEvent),
    { dimension: 'language', value: language },
    ...these('sector', visit.sectors, known.sectors.toSorted()),
    ...these('door', visit.doors, known.doors.toSorted()),
  ]
}
