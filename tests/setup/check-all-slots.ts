import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { offsetAt } from '#core/scheduling/local-time.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { openingSlots } from '#core/scheduling/opening-slots.ts'
import { calendarFile } from '#service/booking/http/calendar-file.ts'
import { TOWN } from './booking-service.ts'

/**
 * Every slot of a location that is open day and night from 2025 up to and including 2037, checked with the calendar of
 * the platform itself (`Intl`), and a round trip through a calendar file. One line, to compare between time zones.
 */
const timeZone = 'Europe/Amsterdam'
const HALF_HOUR = 30
const first = Temporal.PlainDate.from('2025-01-01')
const days = first.until(Temporal.PlainDate.from('2037-12-31')).days
const allDay = [{ from: '00:00', to: '23:59' }]
const weekly = Object.fromEntries(WEEKDAYS.map(day => [day, allDay]))
const rules = { weekly, exceptions: [], minutes: HALF_HOUR, noticeHours: 0, horizonDays: days, guides: ['a'] }

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
/** Neighbours ask about the same half hours, and formatting is nearly all of the work. */
const formatted = new Map<number, string>()
const wallAt = (milliseconds: number): string => {
  const text = formatted.get(milliseconds) ?? wall.format(milliseconds)
  formatted.set(milliseconds, text)
  return text
}

const HOUR = 3_600_000
/** What clocks show then, they show only then: not an hour earlier or later as well. */
const isOnce = (milliseconds: number): boolean =>
  wallAt(milliseconds) !== wallAt(milliseconds - HOUR) && wallAt(milliseconds) !== wallAt(milliseconds + HOUR)

const minutesOnWall = (text: string): number => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))

const [place] = TOWN.locations
const throughFile = (start: string, end: string): boolean => {
  const text = calendarFile(
    {
      ...{ id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77', claim: '', madeWith: '', changes: 0, contact: null },
      ...{ start, end, status: 'confirmed', location: 'een-gids', code: 'LM4-7X2', language: 'nl' },
      ...{ cancellationKey: '', createdAt: '2025-01-01T00:00:00Z' },
    },
    place?.address?.street,
  )
  const found = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (!found) return false
  const event = new ICAL.Event(found)
  return (
    event.startDate.toJSDate().getTime() === Date.parse(start) &&
    event.endDate.toJSDate().getTime() === Date.parse(end)
  )
}

const slots = openingSlots(rules, timeZone, first)
const hash = createHash('sha256')
const faults = { inClockChange: 0, wrongLength: 0, wrongFile: 0 }
let files = 0
for (const { start, end } of slots) {
  const from = Date.parse(start)
  const to = Date.parse(end)
  hash.update(`${start} ${end} ${offsetAt(start, timeZone)}\n`)
  if (!isOnce(from) || !isOnce(to)) faults.inClockChange += 1
  const shown = (minutesOnWall(wallAt(to)) - minutesOnWall(wallAt(from)) + 1_440) % 1_440
  if (to - from !== HALF_HOUR * 60_000 || shown !== HALF_HOUR) faults.wrongLength += 1
  // Noon of every day, and every slot of the Sundays in the months of a clock change.
  const isChangeDay = new Date(from).getUTCDay() === 0 && [2, 9].includes(new Date(from).getUTCMonth())
  if (isChangeDay || minutesOnWall(wallAt(from)) === 720) {
    files += 1
    if (!throughFile(start, end)) faults.wrongFile += 1
  }
}
console.log(JSON.stringify({ slots: slots.length, files, ...faults, hash: hash.digest('hex') }))
