import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST, openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { expectProblem } from './expect-problem.ts'
import { CONTACT, hold } from './visitor.ts'

/** A database that breaks everything off, as PostgreSQL does with one of two that wait for each other. */
let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  await sql`create sequence tries`.execute(service.database)
  await sql`create function break_off() returns trigger language plpgsql as
    'begin perform nextval(''tries''); raise exception ''broken off'' using errcode = ''40P01''; end'`.execute(
    service.database,
  )
  for (const table of ['claims', 'conversation_requests'])
    await sql`create trigger break_off before insert on ${sql.table(table)} for each row execute function break_off()`.execute(
      service.database,
    )
}, 120_000)
afterAll(() => service?.close())

const tries = async (): Promise<number> => {
  const { rows } = await sql<{ n: string }>`select last_value as n from tries`.execute(service.database)
  return Number(rows[0]?.n)
}

test('work that is broken off is tried three times more, and then nothing has happened and the sender may try again', async () => {
  const before = await tries()
  const reply = await service.send('PUT', `gespreksverzoeken/${randomUUID()}`, {
    body: { gemeente: 'voorbeeldstad', contact: CONTACT, taal: 'nl', voorkeuren: [] },
  })
  expectProblem(reply, 409, 'gelijktijdig-verzoek')
  expect(reply.headers.get('Retry-After')).toBe('1')
  expect((await tries()) - before).toBeGreaterThanOrEqual(3)
  expect(await service.database.selectFrom('conversation_requests').select('id').execute()).toEqual([])
  expect(service.faults).toEqual([])
})

test('a time that cannot be had for that reason is told as taken, with other times', async () => {
  const reply = await hold(service, 'een-gids', FIRST)
  expectProblem(reply, 409, 'tijdslot-bezet')
  expect((reply.body.alternatieven as unknown[]).length).toBe(3)
  expect(service.faults).toEqual([])
})
