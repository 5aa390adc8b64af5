import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { proveEachOnce } from '#tests/prove/each-once.ts'
import { proveNothingLost } from '#tests/prove/killed-service.ts'
import { look } from '#tests/prove/look-into.ts'
import { proveOneOwner } from '#tests/prove/one-owner.ts'
import { removeKeyFolders } from '#tests/prove/running-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

/** The short form of `npm run prove`: the same proofs, fewer rounds, and no judgement on how long anything took. */
const KILLS = 5
const BOOKINGS = 20
afterAll(removeKeyFolders)

describe('on a PGlite folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tp-proof-'))
    const options = { loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
    await (await PGlite.create({ dataDir: join(folder, 'pglite'), ...options })).close()
    return () => rmSync(folder, { recursive: true, force: true })
  })

  test('a service killed five times while people book has lost nothing it confirmed', async () => {
    const proof = await proveNothingLost(folder, KILLS, look)
    expect(proof).toMatchObject({ kills: KILLS, lost: 0, torn: 0 })
    expect(proof.acknowledged).toBeGreaterThan(KILLS)
  }, 900_000)

  test('a second owner is refused, and a dead one is in nobody’s way', async () => {
    const proof = await proveOneOwner(folder)
    expect(proof.refused).toBe(true)
    expect(proof.freeIn).toBeGreaterThanOrEqual(0)
  }, 300_000)

  test('twenty bookings delivered five times each, with answers lost, are twenty bookings', async () => {
    const proof = await proveEachOnce(folder, BOOKINGS, look)
    expect(proof).toMatchObject({
      differing: 0,
      refused: {},
      effects: { claims: BOOKINGS, appointments: BOOKINGS, contacts: BOOKINGS },
    })
  }, 600_000)
})
