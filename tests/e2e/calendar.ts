import { expect } from '@playwright/test'
import ICAL from 'ical.js'
import type { AppointmentRow } from './service.ts'

/** The file is a calendar by somebody else's reading, says when and where, and nothing about who. */
export const expectCalendarOf = (file: string, row: AppointmentRow, name: string): void => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each))
  expect(events).toHaveLength(1)
  const event = events[0]
  const utc = (time: ICAL.Time | undefined) => time?.toJSDate().toISOString().replace('.000Z', 'Z')
  expect({ begin: utc(event?.startDate), end: utc(event?.endDate) }).toEqual({
    begin: row.begin,
    end: row.end,
  })
  expect(event?.uid).toContain(row.id)
  expect(event?.summary).toBe('Loopbaangesprek')
  for (const secret of [name, row.address ?? 'no address', '12345678']) expect(file).not.toContain(secret)
}
