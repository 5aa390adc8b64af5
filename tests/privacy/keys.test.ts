import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { afterAll, describe, expect, test } from 'vitest'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import { failure } from '#core/shared/result.ts'
import { openDatabase } from '#service/booking/store/open-database.ts'
import { CannotStart } from '#service/cannot-start.ts'
import { type GivenContact, keepContact } from '#service/privacy/keep-contact.ts'
import {
  type ContactKey,
  currentKey,
  destroyableFrom,
  makeKey,
  missingKeys,
  nextKey,
  turnOver,
} from '#service/privacy/key-set.ts'
import { addMissingKeys, destroyKey, openKeyStore, saveKey } from '#service/privacy/key-store.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { lostKeys, prepareKeys } from '#service/privacy/prepare-keys.ts'
import { book } from '#tests/booking/visitor.ts'
import { FIRST, openTestService } from '#tests/setup/booking-service.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { NOW, PLACE, SAMIRA, sealed } from './envelopes.ts'

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-keys-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const given = async (id: string, key: ContactKey): Promise<GivenContact> => ({
  kind: 'sealed',
  envelope: await sealed(SAMIRA, { id, key }),
})
const startedFolder = () => {
  const path = join(newFolder(), 'keys')
  const store = openKeyStore({ kind: 'folder', path }, NOW)
  addMissingKeys(store, NOW)
  return { path, store }
}

describe('the set of keys', () => {
  test('has one for now and one for later, and none that counts for more than thirteen months from now', () => {
    const keys = missingKeys([], NOW)
    expect(currentKey(keys, NOW)?.validFrom).toBe(NOW)
    expect(nextKey(keys, NOW)?.validFrom).toBe('2027-05-21T12:00:00Z')
    expect(keys.map(key => key.expires)).toEqual(['2027-06-21T12:00:00Z', '2027-12-21T12:00:00Z'])
  })

  test.each([
    ['2026-08-31T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['2027-08-31T12:00:00Z', '2028-02-29T12:00:00Z'],
  ])('made on %s counts the next one from the last day of a shorter month', (now, start) =>
    expect(nextKey(missingKeys([], now), now)?.validFrom).toBe(start),
  )

  test('goes on by itself: the next becomes the current one, and nothing needs to be made for the one after the next', () => {
    let keys = [...missingKeys([], NOW)]
    for (const now of ['2027-05-21T12:00:00Z', '2027-12-01T12:00:00Z', '2028-07-01T12:00:00Z']) {
      keys = [...keys, ...missingKeys(keys, now)]
      expect(currentKey(keys, now)).toBeDefined()
      expect(nextKey(keys, now)?.validFrom.localeCompare(now)).toBe(1)
      expect(missingKeys(keys, now)).toEqual([])
    }
  })

  test('turned over uses the next one from now on, and keeps the old one to open with', () => {
    const keys = missingKeys([], NOW)
    const after = turnOver(keys, '2026-12-01T00:00:00Z')
    expect(currentKey(after, '2026-12-01T00:00:00Z')?.id).toBe(keys[1]?.id)
    expect(after.map(key => key.id)).toContain(keys[0]?.id)
    expect(nextKey(after, '2026-12-01T00:00:00Z')).toBeDefined()
  })

  test('names the day from which a key may be destroyed: 14 days offline and 30 days kept after it expired', () => {
    expect(destroyableFrom(makeKey('2026-01-01T00:00:00Z'))).toBe('2026-09-14T00:00:00Z')
  })
})

describe('keys in a folder', () => {
  test('are made at the first start, for the owner only, and found again at the next', () => {
    const { path, store } = startedFolder()
    const files = readdirSync(path)
    expect(files).toHaveLength(2)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    for (const file of files) expect(statSync(join(path, file)).mode & 0o777).toBe(0o600)
    const again = openKeyStore({ kind: 'folder', path }, NOW)
    expect(addMissingKeys(again, NOW)).toEqual([])
    expect(again.keys()).toEqual(store.keys())
  })

  test('are seen by another instance as soon as they are turned over', () => {
    const { path, store } = startedFolder()
    const other = openKeyStore({ kind: 'folder', path }, NOW)
    const before = other.keys()
    for (const key of turnOver(store.keys(), NOW)) saveKey(path, key)
    expect(other.keys()).toHaveLength(3)
    expect(currentKey(other.keys(), NOW)?.id).not.toBe(currentKey(before, NOW)?.id)
  })

  test('that others on the machine may read are refused, with the remedy', () => {
    const { path } = startedFolder()
    const [file = ''] = readdirSync(path)
    chmodSync(join(path, file), 0o644)
    expect(() => openKeyStore({ kind: 'folder', path }, NOW)).toThrow(/chmod 600/)
  })

  test('that are broken are refused without a word of what is in them', () => {
    const { path } = startedFolder()
    const secret = JSON.parse(readFileSync(join(path, readdirSync(path)[0] ?? ''), 'utf8')).privateKey.d
    writeFileSync(join(path, 'broken.json'), `{"privateKey":{"d":"${secret}"}`, { mode: 0o600 })
    const opening = (): unknown => openKeyStore({ kind: 'folder', path }, NOW)
    expect(opening).toThrow(CannotStart)
    expect(opening).not.toThrow(secret)
  })

  test('that are destroyed are gone from the disk', () => {
    const { path, store } = startedFolder()
    const [first] = store.keys()
    if (!first) throw new Error('no key')
    destroyKey(path, first.id)
    expect(readdirSync(path)).not.toContain(`${first.id}.json`)
    expect(store.keys().map(key => key.id)).not.toContain(first.id)
  })
})

test('keys may come from the environment or a file instead, and are then made nowhere', () => {
  const keys = missingKeys([], NOW)
  const text = JSON.stringify(keys)
  const path = join(newFolder(), 'keys.json')
  writeFileSync(path, text)
  for (const place of [{ kind: 'text', text } as const, { kind: 'file', path } as const]) {
    const store = openKeyStore(place, NOW)
    expect(store.keys()).toEqual(keys)
    expect(addMissingKeys(store, '2040-01-01T00:00:00Z')).toEqual([])
  }
  expect(() => openKeyStore({ kind: 'text', text: '[]' }, NOW)).toThrow(CannotStart)
  expect(() => openKeyStore({ kind: 'file', path: `${path}.not` }, NOW)).toThrow(CannotStart)
})

describe('two instances on one database', () => {
  test('with keys of their own: the second is refused; with an expired key both are', async () => {
    const opened = await openDatabase({ kind: 'memory', seed: await pgliteSeed() }, NOW)
    if (!opened.ok) throw new Error('in use')
    const { database, close } = opened.value
    await prepareKeys(database, startedFolder().store, NOW)
    await expect(prepareKeys(database, startedFolder().store, NOW)).rejects.toThrow(/andere sleutels/)
    const expired = openKeyStore(
      { kind: 'text', text: JSON.stringify([makeKey('2020-01-01T00:00:00Z')]) },
      NOW,
    )
    const fresh = await openDatabase({ kind: 'memory', seed: await pgliteSeed() }, NOW)
    if (!fresh.ok) throw new Error('in use')
    await expect(prepareKeys(fresh.value.database, expired, NOW)).rejects.toThrow(/geen sleutel die nu geldt/)
    await fresh.value.close()
    await close()
  }, 60_000)
})

describe('turning over with requests under way', () => {
  test('fifty requests sealed before and sent after: none lost, none that cannot be opened', async () => {
    const { path, store } = startedFolder()
    const service = await openTestService(
      { kind: 'memory', seed: await pgliteSeed() },
      undefined,
      undefined,
      bare => ({ ...bare, keys: store.keys }),
    )
    const published = async () => apiKeysSchema.parse((await service.send('GET', 'sleutels')).body)
    const { huidig } = await published()
    const queued = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const id = randomUUID()
        const key = store.keys().find(one => one.id === huidig.id)
        if (!key) throw new Error('a published key that nobody holds')
        return { id, envelope: await sealed({ ...SAMIRA, naam: `Samira ${at}` }, { id, key }) }
      }),
    )
    for (const key of turnOver(store.keys(), NOW)) saveKey(path, key)
    expect((await published()).huidig.id).not.toBe(huidig.id)
    for (const [at, { id, envelope }] of queued.entries()) {
      const body = {
        gemeente: PLACE.municipality,
        verzegeldeContactgegevens: envelope,
        taal: 'nl',
        voorkeuren: [],
      }
      expect((await service.send('PUT', `gespreksverzoeken/${id}`, { body })).status).toBe(201)
      expect((await service.send('PUT', `gespreksverzoeken/${id}`, { body })).status).toBe(200)
      const opened = await openContact(service, id)
      expect(opened).toMatchObject({ ok: true, value: { name: `Samira ${at}` } })
    }
    expect(await lostKeys(service.database, store)).toEqual([])
    await service.close()
  }, 60_000)
})

describe('npm run keys', () => {
  const run = async (command: string, environment: Record<string, string>) => {
    const process = startNode('src/service/keys-command.ts', [command], environment)
    return { code: await process.ended, output: process.output() }
  }

  test('lists and turns over the keys of a folder, and never shows a private one', async () => {
    const { path, store } = startedFolder()
    const data = { DATA_DIR: join(path, '..') }
    const before = store.keys()
    const turned = await run('rotate', data)
    expect(turned.code).toBe(0)
    expect(store.keys()).toHaveLength(3)
    const listed = await run('list', data)
    expect(listed.output).toContain(before[0]?.id)
    for (const key of store.keys()) expect(turned.output + listed.output).not.toContain(key.privateKey.d)
  }, 60_000)

  test('destroys only what is old and what no contact data needs', async () => {
    const data = newFolder()
    const path = join(data, 'keys')
    const old = makeKey('2020-01-01T00:00:00Z')
    const needed = makeKey('2020-01-02T00:00:00Z')
    openKeyStore({ kind: 'folder', path }, NOW)
    const dataDir = join(data, 'pglite')
    const options = { dataDir, loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
    await (await PGlite.create(options)).close()
    for (const key of [old, needed, makeKey(NOW)]) saveKey(path, key)
    const service = await openTestService({ kind: 'folder', path: data })
    const id = randomUUID()
    const wish = { id, municipality: PLACE.municipality, contact: await given(id, needed) }
    await keepContact({ keys: () => [needed], now: () => NOW }, service.database, wish)
    const busy = await run('destroy-old', { DATA_DIR: data })
    expect([busy.code, busy.output]).toEqual([1, 'De dienst gebruikt de database. Stop de dienst eerst.\n'])
    await service.close()
    expect((await run('destroy-old', { DATA_DIR: data })).code).toBe(0)
    const left = openKeyStore({ kind: 'folder', path }, NOW)
      .keys()
      .map(key => key.id)
    expect(left).not.toContain(old.id)
    expect(left).toContain(needed.id)
    expect(left).toHaveLength(2)
  }, 60_000)

  test('erases one person by the code of the appointment, and says so when there is no such code', async () => {
    const data = newFolder()
    const options = {
      dataDir: join(data, 'pglite'),
      loadDataDir: await pgliteSeed(),
      extensions: { btree_gist },
    }
    await (await PGlite.create(options)).close()
    const service = await openTestService({ kind: 'folder', path: data })
    const [goes, stays] = [await book(service, 'een-gids', FIRST), await book(service, 'twee-gidsen', FIRST)]
    await service.close()
    const erase = async (code: string) => {
      const process = startNode('src/service/erase-command.ts', [code], { DATA_DIR: data })
      return { code: await process.ended, output: process.output() }
    }
    const unknown = await erase('AAA-AAA')
    expect(unknown).toEqual({ code: 1, output: 'Er is geen afspraak of verzoek met die code.\n' })
    expect((await erase(String(goes.body.code).toLowerCase())).code).toBe(0)
    const after = await openTestService({ kind: 'folder', path: data }, undefined, undefined, bare => ({
      ...bare,
      keys: service.keys,
    }))
    expect(await openContact(after, String(goes.body.id))).toEqual(failure('erased'))
    expect((await openContact(after, String(stays.body.id))).ok).toBe(true)
    await after.close()
  }, 60_000)

  test('says how it is used when it does not understand', async () => {
    const asked = await run('help', { DATA_DIR: newFolder() })
    expect([asked.code, asked.output]).toEqual([1, expect.stringContaining('npm run keys -- rotate')])
  }, 60_000)
})
