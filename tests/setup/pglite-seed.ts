import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '#service/booking/store/migrate.ts'
import { pglitePool } from '#service/booking/store/pglite-pool.ts'
import type { Tables } from '#service/booking/store/tables.ts'

const MIGRATIONS = new URL('../../src/service/booking/store/migrations/', import.meta.url)
const PACKAGE = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url)

/** Another PGlite or another migration makes another seed. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(readFileSync(PACKAGE))
  for (const name of readdirSync(MIGRATIONS).sort())
    hash.update(name).update(readFileSync(new URL(name, MIGRATIONS)))
  return hash.digest('hex').slice(0, 16)
}

const makeSeed = async (): Promise<Blob> => {
  const pglite = await PGlite.create({ extensions: { btree_gist } })
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pglitePool(pglite) }) })
  await migrate(database, '2026-01-01T00:00:00Z')
  const seed = await pglite.dumpDataDir('gzip')
  await database.destroy()
  return seed
}

/** A migrated, empty database to load. Made once per machine: a new PGlite takes many seconds, a loaded one takes one. */
export const pgliteSeed = async (): Promise<Blob> => {
  const file = join(tmpdir(), `talentperron-seed-${fingerprint()}.tar.gz`)
  if (!existsSync(file)) {
    const seed = await makeSeed()
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, Buffer.from(await seed.arrayBuffer()))
    await rename(unfinished, file)
  }
  return new Blob([readFileSync(file)], { type: 'application/x-gzip' })
}
