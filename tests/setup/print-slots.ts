import { findFreeSlots } from '#core/scheduling/find-free-slots.ts'
import { clockOf, localDate, offsetAt } from '#core/scheduling/local-time.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'

/** Every hour of every day in the weeks around both clock changes, to be compared between process time zones. */
const timeZone = 'Europe/Amsterdam'
const allDay = [{ from: '00:00', to: '23:59' }]
const weekly = Object.fromEntries(WEEKDAYS.map(day => [day, allDay]))
const rules = { weekly, exceptions: [], minutes: 30, noticeHours: 1, horizonDays: 9, guides: ['a'] }

for (const now of ['2026-03-24T22:30:00Z', '2026-10-20T22:30:00Z']) {
  const slots = findFreeSlots({ rules, timeZone, busy: [], now })
  for (const { start, end } of slots) console.log(start, end, offsetAt(start, timeZone))
  console.log(localDate(now, timeZone).toString(), clockOf(localDate(now, timeZone), timeZone)(540))
}
