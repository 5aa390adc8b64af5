import { localDate, minutesOnWall } from './local-time.ts'
import type { OpeningRules, Slot } from './opening-rules.ts'
import { openingWindowsOn } from './opening-slots.ts'

/**
 * Whether a stretch of time (UTC instants) lies wholly inside one opening window of the local day on which it begins, by the
 * clock on the wall and whoever may be taken. Throws when an instant or the time zone does not exist.
 */
export const isOpenDuring = ({ start, end }: Slot, rules: OpeningRules, timeZone: string): boolean => {
  const date = localDate(start, timeZone)
  if (!localDate(end, timeZone).equals(date)) return false
  const begins = minutesOnWall(start, timeZone)
  const ends = minutesOnWall(end, timeZone)
  return openingWindowsOn(date, rules).some(window => window.start <= begins && ends <= window.end)
}
