import type { Database } from '../store/tables.ts'
import type { ServedLocation, ServedMunicipality } from '../use-cases/booking-world.ts'
import { caldavCalendar } from './caldav/caldav-calendar.ts'
import { caldavClient } from './caldav/caldav-client.ts'
import type { AppointmentCalendar } from './calendar-port.ts'
import { settingOf } from './calendar-setting.ts'
import { localCalendar } from './local-calendar.ts'
import type { Guides } from './read-guides-file.ts'
import { ownAppointments } from './store/own-appointments.ts'

/** By guide: the calendar the operator named, and our own for everybody else. */
export type GuideCalendars = {
  readonly of: (guide: string) => AppointmentCalendar
  readonly isOutside: (guide: string) => boolean
}

type CalendarsWorld = {
  readonly database: Database
  readonly municipalities: readonly ServedMunicipality[]
  readonly guides: Guides
  /** UTC, ISO 8601. */
  readonly now: () => string
}

export const guideCalendars = (world: CalendarsWorld): GuideCalendars => {
  const { database, now, guides } = world
  const all = world.municipalities.flatMap(town => town.locations)
  const made = new Map<string, AppointmentCalendar>()
  const make = (guide: string): AppointmentCalendar => {
    const locations: readonly ServedLocation[] = all.filter(one => one.rules.guides.includes(guide))
    const timeZone = locations[0]?.timeZone ?? 'Europe/Amsterdam'
    const settings = guides.get(guide)?.calendar
    if (!settings) return localCalendar({ database, guide, now, locations, timeZone })
    const client = caldavClient(settings)
    const own = (ids: readonly string[]) => ownAppointments(database, ids)
    return caldavCalendar({ client, timeZone, ownAppointments: own, now }, settingOf({ locations, timeZone }))
  }
  return {
    isOutside: guide => guides.get(guide)?.calendar !== undefined,
    of: guide => {
      const calendar = made.get(guide) ?? make(guide)
      made.set(guide, calendar)
      return calendar
    },
  }
}
