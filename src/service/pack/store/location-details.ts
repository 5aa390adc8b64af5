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

const storedFacts = z.strictObject({
  name: z.string().optional(),
  body: z.string().nullish(),
  address: locationFacts.address.nullish(),
  walkIn: locationFacts.walkIn.nullish(),
  phone: locationFacts.phone.nullish(),
})

/** What was kept by a version that knew other facts counts as none. */
const factsIn = (text: string | null): ChangedFacts | null =>
  text === null ? null : (storedFacts.safeParse(JSON.parse(text)).data ?? null)

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
