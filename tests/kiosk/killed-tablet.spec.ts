import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { expect, test } from '@playwright/test'
import { look } from '#tests/prove/look-into.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { proveKeptIsKept } from './outbox/killed-tablet.ts'

/** The short form of `npm run prove -- F2`. */
const KILLS = 10

test('a tablet whose browser is killed ten times while it keeps requests has lost none, and sends each once', async () => {
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'talentperron-killed-'))
  try {
    const options = { loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
    await (await PGlite.create({ dataDir: join(folder, 'pglite'), ...options })).close()
    const proof = await proveKeptIsKept(folder, KILLS, look)
    expect(proof).toMatchObject({ kills: KILLS, lost: 0, doubled: 0, waiting: 0, dead: 0 })
    expect(proof.kept).toBeGreaterThanOrEqual(KILLS)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
