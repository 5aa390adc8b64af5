import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { confirm, hold } from '#tests/booking/visitor.ts'
import { FIRST, openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { sealed } from './envelopes.ts'
import { filesWith, formsOf } from './files-with.ts'

const CANARY = 'Kanariepiet-7f3a91c2'
const folder = mkdtempSync(join(tmpdir(), 'tp-erase-'))
const cluster = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (cluster.ok) await cluster.value.stop()
})

/** Two people, one by an app of the version before. Gives the row keys. */
const twoPeople = async (service: TestService): Promise<readonly Uint8Array[]> => {
  const contact = { naam: CANARY, kanaal: 'email', adres: `${CANARY}@voorbeeld.nl` } as const
  const held = await hold(service, 'een-gids', FIRST)
  expect((await confirm(service, held.body.id, randomUUID(), contact)).status).toBe(201)
  const id = randomUUID()
  const [key] = service.keys()
  if (!key) throw new Error('no key')
  const wish = {
    gemeente: 'voorbeeldstad',
    verzegeldeContactgegevens: await sealed(contact, { id, key }),
    taal: 'nl',
    voorkeuren: [],
  }
  expect((await service.send('PUT', `gespreksverzoeken/${id}`, { body: wish })).status).toBe(201)
  expect(await openContact(service, id)).toMatchObject({ ok: true, value: { name: CANARY } })
  await sql`checkpoint`.execute(service.database)
  const rows = await service.database.selectFrom('contact_keys').select('key').execute()
  expect(rows).toHaveLength(2)
  return rows.map(row => row.key)
}

const eraseAll = async (service: TestService, place: DatabasePlace['kind']): Promise<void> => {
  const purged = await purgeOnce({
    database: service.database,
    place,
    retention: RETENTION,
    now: () => '2027-02-01T00:00:00Z',
    log: () => {},
    report: fault => {
      throw fault.error
    },
  })
  expect(purged).toMatchObject({ contacts: 2 })
}

const canaries = (place: string) => formsOf(CANARY).map(form => filesWith(place, form))
const NOTHING = formsOf(CANARY).map(() => ({}))

describe('in the files of the database', () => {
  test('the search finds a text that is there', () => {
    expect(formsOf(CANARY).every(form => form.length > 12)).toBe(true)
    expect(
      Object.keys(filesWith(join(import.meta.dirname), Buffer.from('the search finds a text'))).length,
    ).toBe(1)
  })

  test('of PGlite no contact data stands readable, ever, and no row key after erasing, also not in its log', async () => {
    const dataDir = join(folder, 'pglite')
    const options = { dataDir, loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
    await (await PGlite.create(options)).close()
    const service = await openTestService({ kind: 'folder', path: folder })
    const keys = await twoPeople(service)
    expect(canaries(folder)).toEqual(NOTHING)
    for (const key of keys) expect(Object.keys(filesWith(folder, key)).length).toBeGreaterThan(0)
    await eraseAll(service, 'folder')
    for (const key of keys) expect(filesWith(folder, key)).toEqual({})
    await service.close()
    for (const key of keys) expect(filesWith(folder, key)).toEqual({})
    expect(canaries(folder)).toEqual(NOTHING)
  }, 120_000)

  if (!cluster.ok) {
    notTested('erasing on PostgreSQL', cluster.problem)
  } else
    test('of PostgreSQL likewise; its log of changes keeps an erased row key until it is used again', async () => {
      const service = await openTestService({ kind: 'server', url: await cluster.value.newDatabase() })
      const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(service.database)
      const data = rows[0]?.data_directory ?? ''
      const keys = await twoPeople(service)
      expect(canaries(data)).toEqual(NOTHING)
      for (const key of keys) expect(Object.keys(filesWith(join(data, 'base'), key))).toHaveLength(1)
      await eraseAll(service, 'server')
      await sql`checkpoint`.execute(service.database)
      for (const key of keys) expect(filesWith(join(data, 'base'), key)).toEqual({})
      expect(canaries(data)).toEqual(NOTHING)
      await service.close()
    }, 120_000)
})
