import { clockOf, epochOf, isoInstant, localDate } from '#core/scheduling/local-time.ts'

/** Ten in the morning: late enough to be awake, early enough to change something. */
const MINUTES = 10 * 60

/** When to remind somebody: the day before at ten, on the clock of the location. Undefined when that has passed. */
export const reminderTime = (start: string, timeZone: string, now: string): string | undefined => {
  const dayBefore = localDate(start, timeZone).subtract({ days: 1 })
  const at = clockOf(dayBefore, timeZone)(MINUTES)
  return at !== undefined && at > epochOf(now) ? isoInstant(at) : undefined
}
