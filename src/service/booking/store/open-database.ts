import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type DataFolderTaken, takeDataFolder } from './data-folder-owner.ts'
import { migrate } from './migrate.ts'
import { pglitePool } from './pglite-pool.ts'
import { preparingPool } from './preparing-pool.ts'
import type { Database, Tables } from './tables.ts'

export type DatabasePlace =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string }
  /** `seed`: a dumped data folder, so that tests do not wait for initdb. */
  | { readonly kind: 'memory'; readonly seed?: Blob | undefined }

type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> }

const nothing = async (): Promise<void> => {}

const overPglite = (pglite: PGlite): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pglitePool(pglite) }) })

/** The same tables and statements wherever they are kept: a PostgreSQL server, or PGlite in a folder or in memory. */
export const openDatabase = async (
  place: DatabasePlace,
  now: string,
): Promise<Result<OpenDatabase, DataFolderTaken>> => {
  let release = nothing
  let database: Database
  if (place.kind === 'server') {
    const pool = new Pool({ connectionString: place.url, max: 10, connectionTimeoutMillis: 5_000 })
    // An idle connection that breaks is replaced at the next query; unheard, the event would stop the process.
    pool.on('error', () => {})
    database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
  } else if (place.kind === 'folder') {
    await mkdir(place.path, { recursive: true })
    const owned = await takeDataFolder(place.path)
    if (!owned.ok) return failure(owned.problem)
    release = owned.value
    const pglite = await PGlite.create({ dataDir: join(place.path, 'pglite'), extensions: { btree_gist } })
    database = overPglite(pglite)
  } else {
    const seed = place.seed ? { loadDataDir: place.seed } : {}
    database = overPglite(await PGlite.create({ extensions: { btree_gist }, ...seed }))
  }
  await migrate(database, now)
  return success({
    database,
    close: async () => {
      await database.destroy()
      await release()
    },
  })
}
