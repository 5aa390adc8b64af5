import type { Temporal } from 'temporal-polyfill'
import { clockOf, isoInstant, startOfDay } from './local-time.ts'
import { openMinutesOn } from './open-minutes.ts'
import type { Busy, OpeningHours, OpeningRules } from './opening-rules.ts'
import type { Span } from './slot-span.ts'

/** The week of a guide from a local date on, until a later one of the same guide. It goes before what the rules say. */
export type OwnHours = {
  readonly guide: string
  readonly startsOn: string
  readonly weekly: OpeningHours['weekly']
}

const presentIn = (date: Temporal.PlainDate, hours: OpeningHours, timeZone: string): readonly Span[] => {
  const clock = clockOf(date, timeZone)
  return openMinutesOn(date, hours).flatMap(window => {
    const start = clock(window.start)
    const end = clock(window.end)
    // A window that begins or ends in a clock change has no certain length: then the guide is not counted on.
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
}

const wholeDay = (date: Temporal.PlainDate, timeZone: string): Span => ({
  start: startOfDay(date.toString(), timeZone),
  end: startOfDay(date.toString(), timeZone, 1),
})

/** The hours that a guide has on a date; undefined when they are there as long as the location is open. */
const hoursOn = (
  date: string,
  own: readonly OwnHours[],
  rules: OpeningHours | undefined,
): OpeningHours | undefined => {
  const [first, ...others] = own.filter(({ startsOn }) => startsOn <= date)
  if (!first) return rules
  const latest = others.reduce((one, other) => (other.startsOn > one.startsOn ? other : one), first)
  return { weekly: latest.weekly, exceptions: [] }
}

/**
 * When guides with hours of their own are not there, from `today` (a local date) up to and including the horizon, in
 * the form in which taken time is kept, so that offers need only one rule. Nothing for guides without such hours. What is
 * `own` goes before the hours in the rules. Refuses (throws) time zones that do not exist.
 */
export const guideAbsence = (
  rules: OpeningRules,
  timeZone: string,
  today: Temporal.PlainDate,
  own: readonly OwnHours[] = [],
): readonly Busy[] => {
  const given = rules.guideHours ?? {}
  const guides = new Set([...Object.keys(given), ...own.map(({ guide }) => guide)])
  return [...guides].flatMap(guide => {
    const ofGuide = own.filter(one => one.guide === guide)
    const absent: Busy[] = []
    let from = startOfDay(today.toString(), timeZone)
    for (let days = 0; days <= rules.horizonDays; days += 1) {
      const date = today.add({ days })
      const hours = hoursOn(date.toString(), ofGuide, given[guide])
      const present = hours ? presentIn(date, hours, timeZone) : [wholeDay(date, timeZone)]
      for (const { start, end } of present) {
        if (start > from) absent.push({ guide, start: isoInstant(from), end: isoInstant(start) })
        from = end
      }
    }
    const end = startOfDay(today.toString(), timeZone, rules.horizonDays + 1)
    if (end > from) absent.push({ guide, start: isoInstant(from), end: isoInstant(end) })
    return absent
  })
}
