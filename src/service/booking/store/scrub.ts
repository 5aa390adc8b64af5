import { sql } from 'kysely'
import type { DatabasePlace } from './open-database.ts'
import type { Database } from './tables.ts'

/**
 * After erasing: rewrites the table of row keys, so that no old copy of one stays in its file. The embedded database has
 * nobody else to tidy up, so there the rest is vacuumed too, and its log is begun anew instead of being used again. On a
 * server that is the work of autovacuum, and of whoever keeps the log.
 */
export const scrub = (database: Database, kind: DatabasePlace['kind']): Promise<void> =>
  database.connection().execute(async connection => {
    const run = async (statement: string): Promise<void> => {
      await sql.raw(statement).execute(connection)
    }
    await run('vacuum full contact_keys')
    if (kind === 'server') return run('vacuum contacts')
    await run('vacuum')
    await run('set wal_recycle = off')
    for (let time = 0; time < 2; time += 1) {
      await run('select pg_switch_wal()')
      await run('checkpoint')
    }
  })
