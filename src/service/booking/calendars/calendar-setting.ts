import { success } from '#core/shared/result.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'
import type { AppointmentCalendar } from './calendar-port.ts'

/** Where one guide works, and by which clock. */
export type CalendarSetting = {
  readonly locations: readonly ServedLocation[]
  readonly timeZone: string
}

const productOf = ({ rules }: ServedLocation): string => `loopbaangesprek-${rules.minutes}`

/** The three operations that our own settings answer, whichever calendar keeps the bookings. */
export const settingOf = ({
  locations,
}: CalendarSetting): Pick<AppointmentCalendar, 'products' | 'locations' | 'requiredFields'> => ({
  products: async () => {
    const products = new Map(locations.map(one => [productOf(one), one.rules.minutes]))
    return success([...products].map(([id, minutes]) => ({ id, minutes })))
  },
  locations: async product =>
    success(locations.filter(one => productOf(one) === product).map(({ id }) => id)),
  requiredFields: async () => success(['name', 'channel', 'address', 'language']),
})
