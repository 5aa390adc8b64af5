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
import { proveOneWinner } from '#tests/prove/one-winner.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

/** The short form of `npm run prove`: the same proofs, fewer rounds. */
const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

const KILLS = 20

describe('on a PGlite folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tp-proof-'))
    const options = { loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
    await (await PGlite.create({ dataDir: join(folder, 'pglite'), ...options })).close()
    return () => rmSync(folder, { recursive: true, force: true })
  })

  test('a service killed twenty times while people book has lost nothing it confirmed', async () => {
    const proof = await proveNothingLost(folder, KILLS, look)
    expect(proof).toMatchObject({ kills: KILLS, lost: 0, torn: 0 })
    expect(proof.acknowledged).toBeGreaterThan(KILLS)
  }, 900_000)

  test('a second owner is refused, and a dead one is in nobody’s way', async () => {
    const proof = await proveOneOwner(folder)
    expect(proof.refused).toBe(true)
    expect(proof.refusedIn).toBeLessThan(1_000)
    expect(proof.freeIn).toBeLessThan(2_000)
  }, 60_000)

  test('fifty bookings delivered five times each, with answers lost, are fifty bookings', async () => {
    const proof = await proveEachOnce(folder, 50, look)
    expect(proof).toMatchObject({
      differing: 0,
      refused: {},
      effects: { claims: 50, appointments: 50, contacts: 50 },
    })
  }, 120_000)
})

if (!cluster.ok) {
  console.warn(`The proofs on PostgreSQL were not run: ${cluster.problem}`)
  test.skip(`the proofs on PostgreSQL: ${cluster.problem}`, () => {})
} else
  describe('on PostgreSQL', () => {
    test('of fifty clients over HTTP one gets the time, ten rounds long, for one time and for overlapping ones', async () => {
      const proof = await proveOneWinner(await cluster.value.newDatabase(), { rounds: 10, clients: 50 })
      for (const one of [proof.identical, proof.staggered])
        expect(one).toMatchObject({ wrongRounds: 0, overlaps: 0, serverErrors: 0, otherAnswers: 0 })
    }, 120_000)

    test('a service killed twenty times while people book has lost nothing it confirmed', async () => {
      const proof = await proveNothingLost(await cluster.value.newDatabase(), KILLS, look)
      expect(proof).toMatchObject({ kills: KILLS, lost: 0, torn: 0 })
      expect(proof.acknowledged).toBeGreaterThan(KILLS)
    }, 900_000)

    test('fifty bookings delivered five times each, with answers lost, are fifty bookings', async () => {
      const proof = await proveEachOnce(await cluster.value.newDatabase(), 50, look)
      expect(proof).toMatchObject({
        differing: 0,
        refused: {},
        effects: { claims: 50, appointments: 50, contacts: 50 },
      })
    }, 120_000)
  })
