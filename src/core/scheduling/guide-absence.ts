import type { Temporal } from 'temporal-polyfill'
import { clockOf, isoInstant, startOfDay } from './local-time.ts'
import { openMinutesOn } from './open-minutes.ts'
import type { Busy, OpeningHours, OpeningRules } from './opening-rules.ts'

type Span = { readonly start: number; readonly end: number }

const presentOn = (date: Temporal.PlainDate, hours: OpeningHours, timeZone: string): readonly Span[] => {
  const clock = clockOf(date, timeZone)
  return openMinutesOn(date, hours).flatMap(window => {
    const start = clock(window.start)
    const end = clock(window.end)
    // A window that begins or ends in a clock change has no certain length: then the guide is not counted on.
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
}

/**
 * When guides with hours of their own are not there, from `today` (a local date) up to and including the horizon, in
 * the form in which taken time is kept, so that offers need only one rule. Nothing for guides without such hours.
 * Refuses (throws) time zones that do not exist.
 */
export const guideAbsence = (
  rules: OpeningRules,
  timeZone: string,
  today: Temporal.PlainDate,
): readonly Busy[] =>
  Object.entries(rules.guideHours ?? {}).flatMap(([guide, hours]) => {
    const absent: Busy[] = []
    let from = startOfDay(today.toString(), timeZone)
    for (let days = 0; days <= rules.horizonDays; days += 1)
      for (const present of presentOn(today.add({ days }), hours, timeZone)) {
        if (present.start > from)
          absent.push({ guide, start: isoInstant(from), end: isoInstant(present.start) })
        from = present.end
      }
    const end = startOfDay(today.toString(), timeZone, rules.horizonDays + 1)
    if (end > from) absent.push({ guide, start: isoInstant(from), end: isoInstant(end) })
    return absent
  })
