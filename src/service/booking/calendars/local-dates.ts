import { localDate } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'

/** The days on the wall on which these slots begin, each once. */
export const localDates = (slots: readonly Slot[], timeZone: string): readonly string[] => [
  ...new Set(slots.map(slot => localDate(slot.start, timeZone).toString())),
]
