import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Client } from 'pg'
import type { Look } from './killed-service.ts'

/** Reads what a stopped service left, past the service. */
export const look: Look = async <Row>(place: string, statement: string): Promise<readonly Row[]> => {
  if (place.startsWith('postgresql:')) {
    const client = new Client({ connectionString: place })
    await client.connect()
    const { rows } = await client.query(statement)
    await client.end()
    return rows as Row[]
  }
  const pglite = await PGlite.create({ dataDir: join(place, 'pglite'), extensions: { btree_gist } })
  const { rows } = await pglite.query<Row>(statement)
  await pglite.close()
  return rows
}
