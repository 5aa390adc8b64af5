import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { countedEvents } from '#service/booking/store/events.ts'
import { openDatabase } from '#service/booking/store/open-database.ts'
import { START } from '#tests/setup/booking-service.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const FOLDER = new URL('../../src/service/booking/store/migrations/', import.meta.url)
const names = readdirSync(FOLDER).sort()
const ID = '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

const query = async (url: string, ...statements: readonly string[]) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: readonly Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

test('every migration has a number of its own and a name that says what it promises', () => {
  for (const name of names) expect(name).toMatch(/^\d{4}(-[a-z0-9]+){3,}\.sql$/)
  expect(new Set(names.map(name => name.slice(0, 4))).size).toBe(names.length)
})

if (!cluster.ok) {
  notTested('migrations on PostgreSQL', cluster.problem)
} else
  describe('migrations on PostgreSQL', () => {
    test('two services that start at the same moment on one empty database both come up, and do it once', async () => {
      const url = await cluster.value.newDatabase()
      const keys = mkdtempSync(join(tmpdir(), 'tp-keys-'))
      // The keys are made at a first start; two machines get them from one place.
      const first = startNode('tests/setup/service-process.ts', [await cluster.value.newDatabase(), keys])
      await first.printed(/ready/)
      const both = [0, 1].map(() => startNode('tests/setup/service-process.ts', [url, keys]))
      try {
        await Promise.all(both.map(process => process.printed(/ready/)))
        const applied = await query(url, 'select name from migrations order by name')
        expect(applied.map(row => row.name)).toEqual(names)
      } finally {
        for (const process of [first, ...both]) process.child.kill('SIGKILL')
        await Promise.all([first, ...both].map(process => process.ended))
        rmSync(keys, { recursive: true })
      }
    }, 120_000)

    test.each([4, 7, names.length - 1])(
      'a database that stopped after %i of them is brought up to date, with what was in it',
      async count => {
        const url = await cluster.value.newDatabase()
        const applied = names.slice(0, count)
        await query(
          url,
          'create table migrations (name text primary key, applied_at timestamptz not null)',
          ...applied.map(name => readFileSync(new URL(name, FOLDER), 'utf8')),
          ...applied.map(name => `insert into migrations values ('${name}', now())`),
          `insert into locations values ('een-gids', 'voorbeeldstad')`,
          `insert into guides values ('voorbeeldstad/a', 'voorbeeldstad')`,
          `insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
            values ('${ID}', 'een-gids', 'voorbeeldstad/a', '2026-11-23T08:00Z', '2026-11-23T09:00Z', 'confirmed', now(), now())`,
          `insert into codes values ('LM4-7X2', now())`,
          `insert into appointments (id, claim, code, language, cancellation_key, created_at${count > 5 ? ', made_with' : ''})
            values ('${ID}', '${ID}', 'LM4-7X2', 'nl', 'x', now()${count > 5 ? `, '${ID}'` : ''})`,
        )
        const opened = await openDatabase({ kind: 'server', url }, START)
        expect(opened.ok).toBe(true)
        if (opened.ok) await opened.value.close()
        const [appointment] = await query(url, 'select claim, made_with, changes from appointments')
        expect(appointment).toEqual({ claim: ID, made_with: ID, changes: 0 })
        const second = `insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
          values (gen_random_uuid(), 'een-gids', 'voorbeeldstad/a', '2026-11-23T08:30Z', '2026-11-23T09:30Z', 'held', now(), now())`
        await expect(query(url, second)).rejects.toMatchObject({ code: '23P01' })
      },
      60_000,
    )

    test('sectors of an event that were shown before they were shown with the total stay shown', async () => {
      const url = await cluster.value.newDatabase()
      const before = names.slice(0, names.indexOf('0059-sectors-are-shown-with-the-total.sql'))
      await query(
        url,
        'create table migrations (name text primary key, applied_at timestamptz not null)',
        ...before.map(name => readFileSync(new URL(name, FOLDER), 'utf8')),
        ...before.map(name => `insert into migrations values ('${name}', now())`),
        `insert into events (code, municipality, name, place, starts_at, ends_at, sectors, participants, visits, created_at)
          values ('LM4-7X2', 'voorbeeldstad', 'Markt', 'Hal', now(), now() + interval '1 hour', '{}', '[]', 12, now())`,
        `insert into tallies (event, sector, visits) values ('LM4-7X2', 'zorg', 11)`,
      )
      const opened = await openDatabase({ kind: 'server', url }, START)
      if (!opened.ok) throw new Error('the database is in use')
      const [event] = await countedEvents(opened.value.database, { code: 'LM4-7X2' })
      await opened.value.close()
      expect(event).toMatchObject({ visits: 12, sectorVisits: { zorg: 11 } })
    }, 60_000)
  })
