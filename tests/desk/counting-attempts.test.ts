import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { firstToken, makeAccount, OWN_PAGE, PASSWORD } from './at-the-desk.ts'

const EMAIL = 'sam@voorbeeldstad.nl'
const BALANCER = '192.0.2.1'

let service: TestService
const open = async (requestsPerMinute?: number): Promise<void> => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, undefined, {
    requestsPerMinute,
  })
  await makeAccount(service, await firstToken(service))
}
beforeEach(async () => {
  await service.database.deleteFrom('failed_attempts').execute()
  service.clock.now = START
})
afterEach(() => expect(service.faults).toEqual([]))
afterAll(() => service?.close())

const signInFrom = (from: string, email: string, wachtwoord = PASSWORD) =>
  service.send('PUT', '/api/balie/aanmelding', { headers: OWN_PAGE, body: { email, wachtwoord }, from })
const subjects = async (): Promise<readonly string[]> =>
  (await service.database.selectFrom('failed_attempts').select('subject').execute()).map(row => row.subject)

describe('behind a load balancer, where the operator put limits per address off', () => {
  beforeAll(() => open(0))
  afterAll(() => service.close())

  test('somebody who tries thirty made-up addresses closes the desk for nobody else', async () => {
    for (let time = 0; time < 31; time += 1)
      expect((await signInFrom(BALANCER, `p${time}@elders.nl`)).status).toBe(401)
    expect((await signInFrom(BALANCER, EMAIL)).status).toBe(204)
  }, 120_000)

  test('somebody who tries fifty codes closes pairing for nobody else', async () => {
    for (let time = 0; time < 51; time += 1) {
      const reply = await service.send('POST', 'tablets', {
        body: { koppelcode: 'AAAA-AAAA' },
        from: BALANCER,
      })
      expect(reply.status).toBe(404)
    }
  })
})

describe('where the address of the socket is that of the client', () => {
  beforeAll(() => open())

  test('an account that is closed uses up nothing of what colleagues at that address have left', async () => {
    for (let time = 0; time < 10; time += 1)
      expect((await signInFrom(BALANCER, 'vast@voorbeeldstad.nl', 'iets heel anders dan dat')).status).toBe(
        401,
      )
    for (let time = 0; time < 25; time += 1)
      expect((await signInFrom(BALANCER, 'vast@voorbeeldstad.nl')).status).toBe(429)
    expect((await signInFrom(BALANCER, EMAIL)).status).toBe(204)
  }, 120_000)

  test('what is kept of an attempt gives neither the address nor who it was for away, and goes within two hours', async () => {
    await signInFrom(BALANCER, EMAIL, 'iets heel anders dan dat')
    const kept = await subjects()
    expect(kept).toHaveLength(2)
    for (const guess of [BALANCER, EMAIL])
      for (const encoding of ['base64url', 'base64', 'hex'] as const)
        expect(kept).not.toContain(createHash('sha256').update(guess).digest(encoding))
    const purgeAt = (now: string) =>
      purgeOnce({
        database: service.database,
        place: 'memory',
        retention: RETENTION,
        now: () => now,
        log: () => undefined,
        report: ({ error }) => {
          throw error
        },
      })
    await purgeAt('2026-11-21T12:59:59Z')
    expect(await subjects()).toHaveLength(2)
    await purgeAt('2026-11-21T13:00:01Z')
    expect(await subjects()).toEqual([])
  }, 60_000)
})
