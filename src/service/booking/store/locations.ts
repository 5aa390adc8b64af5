import type { Database } from './tables.ts'

type KnownLocation = {
  readonly id: string
  readonly municipality: string
  readonly guides: readonly string[]
}

/** Makes every location and guide of the packs known to the database. Those that left a pack stay: claims name them. */
export const saveLocations = async (
  database: Database,
  locations: readonly KnownLocation[],
): Promise<void> => {
  for (const { id, municipality, guides } of locations) {
    await database
      .insertInto('locations')
      .values({ id, municipality })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ municipality }))
      .execute()
    for (const guide of guides)
      await database
        .insertInto('guides')
        .values({ id: guide, municipality })
        .onConflict(conflict => conflict.column('id').doNothing())
        .execute()
  }
}

/** Every town the service has ever served from this database, by name. */
export const knownMunicipalities = async (database: Database): Promise<readonly string[]> => {
  const rows = await database
    .selectFrom('locations')
    .select('municipality')
    .distinct()
    .orderBy('municipality')
    .execute()
  return rows.map(row => row.municipality)
}
