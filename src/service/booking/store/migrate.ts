import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from './tables.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number, as long as it is the same in every instance. */
const LOCK = 7_412_001

const names = async (): Promise<readonly string[]> =>
  (await readdir(FOLDER)).filter(name => name.endsWith('.sql')).sort()

/** The steps of this version that the database does not have. */
export const missingMigrations = async (database: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(database)
  return (await names()).filter(name => !rows.some(row => row.name === name))
}

/**
 * Brings the database up to this version: all missing steps in one transaction, in the order of their names. Two
 * instances that start together wait for one another.
 */
export const migrate = async (database: Database, now: string): Promise<readonly string[]> => {
  return database.transaction().execute(async transaction => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction)
    await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null)`.execute(
      transaction,
    )
    const missing = await missingMigrations(transaction)
    for (const name of missing) {
      await sql.raw(await readFile(new URL(name, FOLDER), 'utf8')).execute(transaction)
      await sql`insert into migrations (name, applied_at) values (${name}, ${now}::timestamptz)`.execute(
        transaction,
      )
    }
    return missing
  })
}
