import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { eventUid } from '../../../mail/invitation.ts'
import type { Booking } from '../calendar-port.ts'

/** The event in the guide's own calendar: a time, a place and a code. `stamp` is now. */
export const eventText = (booking: Booking, stamp: string): string => {
  const calendar = ical({
    prodId: { company: 'Talentperron', product: 'Loopbaangesprek', language: 'NL' },
    // An object in a CalDAV collection has no method (RFC 4791, 4.1).
    method: null,
  })
  calendar.createEvent({
    id: eventUid(booking.appointment),
    sequence: booking.sequence,
    stamp: new Date(stamp),
    start: new Date(booking.start),
    end: new Date(booking.end),
    summary: 'Loopbaangesprek',
    description: `Code: ${booking.code}`,
    location: booking.place ?? null,
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    class: ICalEventClass.PRIVATE,
  })
  return calendar.toString()
}
