import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NewVisitCount } from '#contract/api/visit-count.schema.ts'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import type { BookingWorld } from '#service/booking/use-cases/booking-world.ts'
import { makePairing, pairTablet } from '#service/tablets/use-cases/pair-tablet.ts'
import { openTestService, type Reply, type TestService, TOWN } from '#tests/setup/booking-service.ts'

/** In the middle of January: December has just closed. */
export const JANUARY = '2027-01-15T12:00:00Z'
const NAMED_TOWN = {
  ...TOWN,
  shownSectors: [{ id: 'zorg', name: 'Zorg en welzijn', picture: 'sector-zorg' }],
}
const OTHER_TOWN = { id: 'buurstad', locations: [] }

export const openReportService = async (
  place: DatabasePlace,
  surround?: (world: BookingWorld) => BookingWorld,
): Promise<TestService> => openTestService(place, [NAMED_TOWN, OTHER_TOWN], {}, surround)

export const emptyReport = async (service: TestService): Promise<void> => {
  await sql`truncate tablets, pairing_codes, failed_attempts, month_counts, counted_visit_ids, published_months, events cascade`.execute(
    service.database,
  )
  service.clock.now = JANUARY
}

/** The key of a new tablet of a town. */
export const tabletOf = async (service: TestService, municipality = TOWN.id): Promise<string> => {
  const made = await makePairing(service.world, { municipality, name: 'Tablet in de hal' })
  if (!made.ok) throw new Error(made.problem)
  const paired = await pairTablet(service.world, made.value.code)
  if (!paired.ok) throw new Error('the tablet did not pair')
  return paired.value.token
}

export const VISIT: NewVisitCount = {
  dag: '2027-01-15',
  taal: 'nl',
  afgerond: true,
  sectoren: ['zorg', 'ict'],
  deuren: ['volunteer'],
  begeleid: false,
}

export const sendVisit = (
  service: TestService,
  token: string,
  more: Readonly<Record<string, unknown>> = {},
  id: string = randomUUID(),
): Promise<Reply> =>
  service.send('PUT', `bezoeken/${id}`, {
    headers: { Authorization: `Bearer ${token}` },
    body: { ...VISIT, ...more },
  })

/** The exact counts that wait for their month to be published: `town month dimension value` to how many. */
export const countsIn = async (service: TestService): Promise<Readonly<Record<string, number>>> => {
  const rows = await service.database.selectFrom('month_counts').selectAll().execute()
  return Object.fromEntries(
    rows
      .map(
        row =>
          [[row.municipality, row.month, row.dimension, row.value].join(' ').trim(), row.counted] as const,
      )
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}
