import { type Answers, type Instrument, SKIP } from './instrument.ts'

export type Progress = {
  /** Items shown, skipped ones included. */
  readonly asked: number
  /** Items with an answer that counts. */
  readonly answered: number
  /** Most items this visit can ask: the instrument's maximum, or its number of items when that is less. */
  readonly maximum: number
}

/** How far a visitor is. Items the instrument does not know count for nothing. */
export function progressOf(instrument: Instrument, answers: Answers, asked: readonly string[]): Progress {
  const known = new Set(instrument.items.map(item => item.id))
  const shown = new Set(asked.filter(id => known.has(id)))
  const answered = [...known].filter(id => answers[id] !== undefined && answers[id] !== SKIP)
  return {
    asked: shown.size,
    answered: answered.length,
    maximum: Math.min(instrument.maximum, known.size),
  }
}
