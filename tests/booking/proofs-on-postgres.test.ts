import { afterAll, describe, expect, test } from 'vitest'
import { proveEachOnce } from '#tests/prove/each-once.ts'
import { proveNothingLost } from '#tests/prove/killed-service.ts'
import { look } from '#tests/prove/look-into.ts'
import { proveOneWinner } from '#tests/prove/one-winner.ts'
import { removeKeyFolders } from '#tests/prove/running-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

/** The short form of `npm run prove`: the same proofs, fewer rounds, and no judgement on how long anything took. */
const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
afterAll(removeKeyFolders)

const KILLS = 10
const BOOKINGS = 50

if (!cluster.ok) {
  notTested('the proofs on PostgreSQL', cluster.problem)
} else
  describe('on PostgreSQL', () => {
    test('of fifty clients over HTTP one gets the time, ten rounds long, for one time and for overlapping ones', async () => {
      const proof = await proveOneWinner(await cluster.value.newDatabase(), { rounds: 10, clients: 50 })
      for (const one of [proof.identical, proof.staggered])
        expect(one).toMatchObject({ wrongRounds: 0, overlaps: 0, serverErrors: 0, otherAnswers: 0 })
    }, 600_000)

    test('a service killed ten times while people book has lost nothing it confirmed', async () => {
      const proof = await proveNothingLost(await cluster.value.newDatabase(), KILLS, look)
      expect(proof).toMatchObject({ kills: KILLS, lost: 0, torn: 0 })
      expect(proof.acknowledged).toBeGreaterThan(KILLS)
    }, 900_000)

    test('fifty bookings delivered five times each, with answers lost, are fifty bookings', async () => {
      const proof = await proveEachOnce(await cluster.value.newDatabase(), BOOKINGS, look)
      expect(proof).toMatchObject({
        differing: 0,
        refused: {},
        effects: { claims: BOOKINGS, appointments: BOOKINGS, contacts: BOOKINGS },
      })
    }, 600_000)
  })
