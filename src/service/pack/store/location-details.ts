import type { ColumnType } from 'kysely'
import { z } from 'zod'
import { locationFacts } from '#contract/content/municipality.schema.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import type { ChangedFacts } from '../../booking/use-cases/booking-world.ts'

export type LocationDetailsTable = {
  location: string
  details: string | null
  changed_by: string
  changed_at: ColumnType<Date, string, string>
}

/** What the desk last did with what is said of a location. */
export type ChangedDetails = {
  /** Null: as the pack says. */
  readonly facts: ChangedFacts | null
  readonly by: string
  readonly at: string
}

/** What was kept of a part by a version that knew it otherwise counts as no change of that part. */
const storedFacts = z.object({
  name: z.string().optional().catch(undefined),
  body: z.string().nullish().catch(undefined),
  address: locationFacts.address.nullish().catch(undefined),
  walkIn: locationFacts.walkIn.nullish().catch(undefined),
  phone: locationFacts.phone.nullish().catch(undefined),
})

const factsIn = (text: string | null): ChangedFacts | null => {
  if (text === null) return null
  const facts = storedFacts.parse(JSON.parse(text))
  return Object.values(facts).some(part => part !== undefined) ? facts : null
}

/** By location. */
export const changedDetails = async (database: Database): Promise<ReadonlyMap<string, ChangedDetails>> => {
  const rows = await database
    .selectFrom('location_details')
    .select(['location', 'details', 'changed_by', 'changed_at'])
    .execute()
  return new Map(
    rows.map(row => [
      row.location,
      { facts: factsIn(row.details), by: row.changed_by, at: isoOf(row.changed_at) },
    ]),
  )
}

/** How many people have an appointment at a place from now on, by themselves or in a group. */
export const countExpected = async (database: Database, location: string, now: string): Promise<number> => {
  const { count } = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('claims.location', '=', location)
    .where('claims.status', '=', 'confirmed')
    .where('claims.starts_at', '>', new Date(now))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const saveDetails = async (
  database: Database,
  location: string,
  { facts, by, at }: ChangedDetails,
): Promise<void> => {
  const row = { details: facts && JSON.stringify(facts), changed_by: by, changed_at: at }
  await database
    .insertInto('location_details')
    .values({ location, ...row })
    .onConflict(conflict => conflict.column('location').doUpdateSet(row))
    .execute()
}
