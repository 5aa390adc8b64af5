import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Appointment } from '../store/appointments.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'

/**
 * The appointment for a resident's own calendar (RFC 5545), in UTC so that no reader needs our time zone. It says
 * nothing about the person: calendars are shared and read over shoulders.
 */
export const calendarFile = (appointment: Appointment, location: ServedLocation | undefined): string => {
  const calendar = ical({
    prodId: { company: 'Talentperron', product: 'Loopbaangesprek', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const cancelled = appointment.status === 'cancelled'
  const event = calendar.createEvent({
    id: `afspraak-${appointment.id}@talentperron`,
    stamp: new Date(appointment.createdAt),
    start: new Date(appointment.start),
    end: new Date(appointment.end),
    summary: 'Loopbaangesprek',
    description: `Code: ${appointment.code}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: appointment.changes,
  })
  if (location?.address) event.location(`${location.address.street}, ${location.address.city}`)
  return calendar.toString()
}
