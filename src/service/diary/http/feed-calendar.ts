import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { placeOn } from '../../booking/use-cases/address-on.ts'
import { type BookingWorld, findLocation } from '../../booking/use-cases/booking-world.ts'
import { eventUid } from '../../mail/invitation.ts'
import type { Feed } from '../use-cases/read-feed.ts'

/** How often a calendar may look again, in seconds. */
const LOOK_AGAIN = 15 * 60

/** `groningen/gids-1` without the town. */
const nameOf = (guide: string): string => guide.split('/').at(-1) ?? guide

const nameAt = (world: BookingWorld, location: string): string =>
  findLocation(world, location)?.told?.name ?? location

/** A diary as a calendar reads it (RFC 5545), in UTC. Who comes is not in it: calendars are shared and read over shoulders. */
export const feedCalendar = (world: BookingWorld, { appointments, guide }: Feed, now: string): string => {
  const calendar = ical({
    name: guide === null ? 'Loopbaangesprekken' : `Loopbaangesprekken ${nameOf(guide)}`,
    prodId: { company: 'Talentperron', product: 'Loopbaangesprekken', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
  })
  for (const one of appointments) {
    calendar.createEvent({
      id: eventUid(one.id),
      sequence: one.sequence,
      stamp: new Date(now),
      start: new Date(one.start),
      end: new Date(one.end),
      summary: `Loopbaangesprek ${one.code}`,
      description: `Gids: ${nameOf(one.guide)}`,
      location: placeOn(findLocation(world, one.location), now) ?? nameAt(world, one.location),
      status: ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
