import type { ServedLocation, ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'

/** A town that is always open, so that a proof never runs out of times. Ten hours a day, sixty days. */
export const PROOF_DAYS = 60
const OPEN = [{ from: '08:00', to: '18:00' }]
const WEEKLY = {
  monday: OPEN,
  tuesday: OPEN,
  wednesday: OPEN,
  thursday: OPEN,
  friday: OPEN,
  saturday: OPEN,
  sunday: OPEN,
}

const location = (id: string, guides: readonly string[], minutes: number): ServedLocation => ({
  id,
  municipality: 'proefstad',
  address: { street: 'Proefplein 1', city: 'Proefstad' },
  timeZone: 'Europe/Amsterdam',
  rules: { weekly: WEEKLY, exceptions: [], minutes, noticeHours: 0, horizonDays: PROOF_DAYS, guides },
})

/** One guide, four lengths: what starts at or around eight o'clock overlaps whatever the location. */
export const OVERLAPPING = [
  ['lengte-10', '07:10'],
  ['lengte-15', '07:00'],
  ['lengte-20', '07:00'],
  ['lengte-25', '07:00'],
] as const

/** Locations with a guide each, for many bookings that are not in each other's way: 140,000 times in all. */
export const DESKS = Array.from({ length: 40 }, (_, desk) => `balie-${desk + 1}`)
/** Ten guides at one location. */
export const HALL = 'hal'

export const PROOF_TOWN: ServedMunicipality = {
  id: 'proefstad',
  sectors: ['ict', 'techniek', 'zorg'],
  locations: [
    ...OVERLAPPING.map(([id]) => location(id, ['proefstad/lang'], Number(id.slice(-2)))),
    ...DESKS.map(id => location(id, [`proefstad/${id}`], 10)),
    location(
      HALL,
      Array.from({ length: 10 }, (_, guide) => `proefstad/hal-${guide + 1}`),
      30,
    ),
  ],
}

const DAY = 86_400_000
// Sunday 22 November 2026. All sixty days are winter time: eight o'clock is seven in Greenwich.
const FIRST_DAY = Date.parse('2026-11-22T00:00:00Z')

/** The instant of a time in Greenwich on a day of the proof, counted from 0. */
export const instantOn = (day: number, time: string): string =>
  `${new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10)}T${time}:00Z`

/** Slot `at` of a desk: sixty a day. */
export const deskSlot = (at: number): string => {
  const minutes = 7 * 60 + (at % 60) * 10
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return instantOn(Math.floor(at / 60) % (PROOF_DAYS - 1), time)
}
