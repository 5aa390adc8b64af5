import { sql } from 'kysely'
import { type Database, isoOf } from '../../booking/store/tables.ts'

export type Tablet = {
  readonly id: string
  readonly municipality: string
  readonly name: string
  readonly isDemo: boolean
  readonly pairedAt: string
  /** Absent until it has reported once. */
  readonly seen?: {
    readonly at: string
    readonly version: string
    readonly waiting: number
    readonly deadLetters: number
    /** Seconds that its clock is ahead of ours. */
    readonly clockSkew: number
  }
}

type NewTablet = Omit<Tablet, 'seen'> & { readonly tokenHash: Uint8Array }

export const insertTablet = async (database: Database, tablet: NewTablet): Promise<void> => {
  const { id, municipality, name, isDemo, tokenHash, pairedAt } = tablet
  await database
    .insertInto('tablets')
    .values({ id, municipality, name, is_demo: isDemo, token_hash: tokenHash, paired_at: pairedAt })
    .execute()
}

/** Of a demo only so many stay, the latest; anybody could make more. */
export const keepLatestDemoTablets = async (database: Database, most: number): Promise<void> => {
  const latest = database
    .selectFrom('tablets')
    .select('id')
    .where('is_demo', '=', true)
    .orderBy('paired_at', 'desc')
    .orderBy('id')
    .limit(most)
  await database.deleteFrom('tablets').where('is_demo', '=', true).where('id', 'not in', latest).execute()
}

/** False when no tablet has this id and token, or it was revoked. */
export const updateTabletStatus = async (
  database: Database,
  tablet: { readonly id: string; readonly tokenHash: Uint8Array },
  seen: NonNullable<Tablet['seen']>,
): Promise<boolean> => {
  const rows = await database
    .updateTable('tablets')
    .set({
      seen_at: seen.at,
      version: seen.version,
      waiting: seen.waiting,
      dead_letters: seen.deadLetters,
      clock_skew: seen.clockSkew,
    })
    .where('id', '=', tablet.id)
    .where('token_hash', '=', tablet.tokenHash)
    .returning('id')
    .execute()
  return rows.length === 1
}

/** The town of the tablet that has this token; undefined when none has, or it was revoked. */
export const townOfTablet = async (
  database: Database,
  tokenHash: Uint8Array,
): Promise<string | undefined> => {
  const row = await database
    .selectFrom('tablets')
    .select('municipality')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.municipality
}

export const tabletsOf = async (database: Database, municipality: string): Promise<readonly Tablet[]> => {
  const rows = await database
    .selectFrom('tablets')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy(sql`lower(name)`)
    .orderBy('paired_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    municipality: row.municipality,
    name: row.name,
    isDemo: row.is_demo,
    pairedAt: isoOf(row.paired_at),
    ...(row.seen_at && {
      seen: {
        at: isoOf(row.seen_at),
        version: row.version ?? '',
        waiting: row.waiting ?? 0,
        deadLetters: row.dead_letters ?? 0,
        clockSkew: row.clock_skew ?? 0,
      },
    }),
  }))
}

/** False when this town has no such tablet. */
export const deleteTablet = async (
  database: Database,
  tablet: { readonly id: string; readonly municipality: string },
): Promise<boolean> => {
  const rows = await database
    .deleteFrom('tablets')
    .where('id', '=', tablet.id)
    .where('municipality', '=', tablet.municipality)
    .returning('id')
    .execute()
  return rows.length === 1
}
