import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { success } from '#core/shared/result.ts'
import { type DatabasePlace, openDatabase } from '#service/booking/store/open-database.ts'
import { missingKeys } from '#service/privacy/key-set.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { sealReadableContacts } from '#service/privacy/seal-readable-contacts.ts'
import { startService } from '#service/start-service.ts'
import { FIRST, START, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { filesWith, formsOf } from './files-with.ts'

const MIGRATIONS = new URL('../../src/service/booking/store/migrations/', import.meta.url)
const CANARY = 'Kanariepiet-b04d77e1'
const HOLD = '6f1c1b0e-3c39-4a3e-9d0a-0a4b6c6a7b11'
const APPOINTMENT = '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77'
const REQUEST = '5b6a2f0c-7c1b-4d0e-9a51-1d5f0a2f9c10'

/** A database as the version before left it: its own steps, and two people who can be read. */
const earlierVersion = (): string => {
  const steps = readdirSync(MIGRATIONS)
    .filter(name => name < '0010')
    .sort()
  const applied = steps.map(name => `insert into migrations values ('${name}', '${START}');`)
  const contact = (last: number, channel: string, address: string): string =>
    `insert into contacts values ('00000000-0000-4000-8000-00000000000${last}', '${CANARY} ${last}', '${channel}', '${address}', '${START}');`
  return [
    'create table migrations (name text primary key, applied_at timestamptz not null);',
    ...steps.map(name => readFileSync(new URL(name, MIGRATIONS), 'utf8')),
    ...applied,
    `insert into locations values ('een-gids', 'voorbeeldstad');`,
    `insert into guides values ('voorbeeldstad/a', 'voorbeeldstad');`,
    contact(1, 'phone', '06 12345678'),
    contact(2, 'email', `${CANARY}@voorbeeld.nl`),
    contact(3, 'phone', '06 99999999'),
    `insert into codes values ('LM4-7X2', '${START}'), ('R3F-A86', '${START}');`,
    `insert into claims values ('${HOLD}', 'een-gids', 'voorbeeldstad/a', '${FIRST}', '2026-11-23T09:00:00Z', default, 'confirmed', '${START}', '${START}');`,
    `insert into appointments values ('${APPOINTMENT}', '${HOLD}', 'LM4-7X2', 'nl', 'sleutel', '00000000-0000-4000-8000-000000000001', '${START}');`,
    `insert into conversation_requests values ('${REQUEST}', 'voorbeeldstad', 'R3F-A86', 'nl', '[]', '00000000-0000-4000-8000-000000000002', '${START}');`,
  ].join('\n')
}

const folder = mkdtempSync(join(tmpdir(), 'tp-readable-'))
const cluster = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (cluster.ok) await cluster.value.stop()
})

const check = async (place: DatabasePlace): Promise<void> => {
  const keys = missingKeys([], START)
  const text = JSON.stringify(keys)
  const options = { municipalities: [TOWN], now: () => START, keys: { kind: 'text', text } } as const
  const service = await startService({ ...options, place })
  const asked = {
    reservering: HOLD,
    contact: { naam: `${CANARY} 1`, kanaal: 'telefoon', adres: '06 12345678' },
  }
  const again = await fetch(`${service.url}/api/v1/afspraken/${APPOINTMENT}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...asked, taal: 'nl' }),
  })
  expect(again.status).toBe(200)
  await service.close()
  const opened = await openDatabase(place, START)
  if (!opened.ok) throw new Error('in use')
  const { database, close } = opened.value
  const world = { database, keys: () => keys }
  expect(await openContact(world, APPOINTMENT)).toEqual(
    success({ name: `${CANARY} 1`, channel: 'phone', address: '06 12345678' }),
  )
  expect(await openContact(world, REQUEST)).toEqual(
    success({ name: `${CANARY} 2`, channel: 'email', address: `${CANARY}@voorbeeld.nl` }),
  )
  // The third belonged to nothing.
  expect(await database.selectFrom('contacts').select('id').execute()).toHaveLength(2)
  expect(await sealReadableContacts(database, world.keys, START)).toBeUndefined()
  await close()
}

describe('contact data that the version before kept readable', () => {
  test('is sealed when the service starts, opens as it was, and is readable in no file of PGlite any more', async () => {
    const pglite = await PGlite.create({ dataDir: join(folder, 'pglite'), extensions: { btree_gist } })
    await pglite.exec(earlierVersion())
    await pglite.close()
    expect(Object.keys(filesWith(folder, Buffer.from(CANARY))).length).toBeGreaterThan(0)
    await check({ kind: 'folder', path: folder })
    for (const form of formsOf(CANARY)) expect(filesWith(folder, form)).toEqual({})
  }, 120_000)

  if (!cluster.ok) {
    notTested('contact data of the version before, on PostgreSQL', cluster.problem)
  } else
    test('likewise on PostgreSQL, in the files of its tables', async () => {
      const url = await cluster.value.newDatabase()
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(earlierVersion())
      const { rows } = await client.query('show data_directory')
      await check({ kind: 'server', url })
      await client.query('checkpoint')
      await client.end()
      for (const form of formsOf(CANARY))
        expect(filesWith(join(String(rows[0].data_directory), 'base'), form)).toEqual({})
    }, 120_000)
})
