import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { Mailbox } from './mail-settings.ts'

/** The one name of an appointment in every calendar: the file to download, the mail and the guide's own calendar. */
export const eventUid = (appointment: string): string => `afspraak-${appointment}@talentperron`

export type Invitation = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly appointment: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly stamp: string
  readonly summary: string
  readonly description: string
  /** Undefined where it is not known. */
  readonly place: string | undefined
  readonly language: string
  readonly organizer: Mailbox
  /** Only the address; a calendar is shared and read over shoulders. */
  readonly attendee: string
}

/** An invitation or its withdrawal (iTIP, RFC 5546), in UTC so that no reader needs our time zone. */
export const invitation = (given: Invitation): string => {
  const cancelled = given.method === 'CANCEL'
  const calendar = ical({
    prodId: {
      company: 'Talentperron',
      product: 'Loopbaangesprek',
      language: given.language.toUpperCase(),
    },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: eventUid(given.appointment),
    sequence: given.sequence,
    stamp: new Date(given.stamp),
    start: new Date(given.start),
    end: new Date(given.end),
    summary: given.summary,
    description: given.description,
    location: given.place ?? null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: given.organizer.name || given.organizer.address, email: given.organizer.address },
    attendees: [
      {
        email: given.attendee,
        // Both sides agreed already; nobody needs to answer.
        status: ICalAttendeeStatus.ACCEPTED,
        role: ICalAttendeeRole.REQ,
        rsvp: false,
      },
    ],
  })
  return calendar.toString()
}
