import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { fillIn, readMailTexts, textsFor } from '../../mail/mail-texts.ts'
import type { Appointment } from '../store/appointments.ts'

const TEXTS = readMailTexts()

/**
 * The appointment for a resident's own calendar (RFC 5545), in UTC so that no reader needs our time zone, in the
 * language they booked in. It says nothing about the person: calendars are shared and read over shoulders.
 */
export const calendarFile = (appointment: Appointment, place: string | undefined): string => {
  const texts = textsFor(TEXTS, appointment.language)
  const calendar = ical({
    prodId: { company: 'Talentperron', product: 'Loopbaangesprek', language: texts.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  const cancelled = appointment.status === 'cancelled'
  const event = calendar.createEvent({
    id: `afspraak-${appointment.id}@talentperron`,
    stamp: new Date(appointment.createdAt),
    start: new Date(appointment.start),
    end: new Date(appointment.end),
    summary: texts.event,
    description: fillIn(texts.eventCode, { code: appointment.code }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: appointment.changes,
  })
  if (place) event.location(place)
  return calendar.toString()
}
