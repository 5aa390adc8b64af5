import type { Slot } from '#core/scheduling/opening-rules.ts'
import { success } from '#core/shared/result.ts'
import { findAppointment } from '../store/appointments.ts'
import { busyGuides } from '../store/claims.ts'
import type { Database } from '../store/tables.ts'
import type { AppointmentCalendar } from './calendar-port.ts'
import { type CalendarSetting, settingOf } from './calendar-setting.ts'
import { localDates } from './local-dates.ts'

export type LocalWorld = CalendarSetting & {
  readonly database: Database
  readonly guide: string
  /** UTC, ISO 8601. */
  readonly now: () => string
}

/** A guide without a calendar elsewhere: our own claims are the whole truth, so there is nothing to write twice. */
export const localCalendar = (world: LocalWorld): AppointmentCalendar => {
  const times = async (slots: readonly Slot[]): Promise<readonly Slot[]> => {
    const until = slots.at(-1)?.end ?? world.now()
    const busy = await busyGuides(world.database, [world.guide], world.now(), until)
    return slots.filter(({ start, end }) => !busy.some(one => one.start < end && start < one.end))
  }
  return {
    ...settingOf(world),
    times: async ({ slots }) => success(await times(slots)),
    dates: async ({ slots }) => success(localDates(await times(slots), world.timeZone)),
    create: async () => success(null),
    cancel: async () => success(null),
    details: async appointment => {
      const found = await findAppointment(world.database, appointment)
      return success(found?.status === 'confirmed' ? { start: found.start, end: found.end } : undefined)
    },
  }
}
