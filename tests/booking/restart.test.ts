import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { takeDataFolder } from '#service/booking/store/data-folder-owner.ts'
import { FIRST } from '#tests/setup/booking-service.ts'
import { type NodeProcess, startNode } from '#tests/setup/node-process.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'tp-data-'))
const started: NodeProcess[] = []
const start = (script: string, args: string[] = [], environment = {}): NodeProcess => {
  const process = startNode(script, args, environment)
  started.push(process)
  return process
}
const startTestService = (): NodeProcess => start('tests/setup/service-process.ts', [folder])

beforeAll(async () => {
  // A folder that is there already: what is tested is losing nothing, not how long a first start takes.
  const options = {
    dataDir: join(folder, 'pglite'),
    loadDataDir: await pgliteSeed(),
    extensions: { btree_gist },
  }
  await (await PGlite.create(options)).close()
}, 120_000)
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.splice(0).map(process => process.ended))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const send = async (url: string, method: string, path: string, body?: object, headers = {}) => {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a service on a folder', () => {
  test('that is killed in the middle keeps every appointment it confirmed, and frees the folder at once', async () => {
    const first = startTestService()
    const url = await first.printed(/ready (\S+)/)
    const held = await send(
      url,
      'POST',
      'reserveringen',
      { locatie: 'een-gids', begin: FIRST },
      { 'Idempotency-Key': randomUUID() },
    )
    const id = randomUUID()
    const wish = {
      reservering: held.body.id,
      contact: { naam: 'Samira', kanaal: 'email', adres: 'samira@voorbeeld.nl' },
      taal: 'nl',
    }
    const confirmed = await send(url, 'PUT', `afspraken/${id}`, wish)
    expect(confirmed.status).toBe(201)
    // Others are under way when it dies.
    const lost = Array.from({ length: 5 }, () =>
      send(
        url,
        'POST',
        'reserveringen',
        { locatie: 'twee-gidsen', begin: FIRST },
        { 'Idempotency-Key': randomUUID() },
      ).catch(() => undefined),
    )
    first.child.kill('SIGKILL')
    await first.ended
    await Promise.all(lost)

    const second = startTestService()
    const again = await second.printed(/ready (\S+)/)
    const repeated = await send(again, 'PUT', `afspraken/${id}`, wish)
    expect(repeated).toEqual({ status: 200, body: confirmed.body })
    const slots = await send(again, 'GET', 'tijdsloten?locatie=een-gids')
    expect(JSON.stringify(slots.body)).not.toContain(FIRST)
  }, 60_000)

  test('refuses a second one on the same folder and says why', async () => {
    const first = startTestService()
    await first.printed(/ready/)
    const second = start('src/service/main.ts', [], {
      DATA_DIR: folder,
      PORT: '0',
      MUNICIPALITIES: 'voorbeeldstad',
    })
    expect(await second.ended).toBe(1)
    expect(second.output().trim()).toBe(
      `Een andere Talentperron gebruikt ${folder} al. Stop die eerst, of kies een andere map met DATA_DIR.`,
    )
  }, 60_000)

  test('is told within a second that the folder is taken, and gets it when the owner lets go', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tp-owner-'))
    const first = await takeDataFolder(other)
    expect(await takeDataFolder(join(other, '..', other.split('/').at(-1) ?? ''))).toMatchObject({
      ok: false,
      problem: { kind: 'data-folder-taken', path: other },
    })
    if (first.ok) await first.value()
    const next = await takeDataFolder(other)
    expect(next.ok).toBe(true)
    if (next.ok) await next.value()
    rmSync(other, { recursive: true })
  }, 1_000)

  test('prints its address when it is ready and stops tidily when asked', async () => {
    const service = start('src/service/main.ts', [], {
      DATA_DIR: folder,
      PORT: '0',
      MUNICIPALITIES: 'voorbeeldstad',
    })
    const url = await service.printed(/Talentperron draait op (http:\S+)/)
    const found = await send(url, 'GET', 'locaties?gemeente=voorbeeldstad')
    expect((found.body.locaties as unknown[]).length).toBeGreaterThan(0)
    service.child.kill('SIGTERM')
    expect(await service.ended).toBe(0)
  }, 60_000)

  test.each([
    [{ PORT: 'acht' }, 'PORT moet een getal zijn'],
    [{ MUNICIPALITIES: 'nergenshuizen' }, 'De inhoud klopt niet'],
    [{ DATABASE_URL: 'postgresql://127.0.0.1:1/niets' }, 'De database is niet te bereiken'],
  ])(
    'with %j says what is wrong and ends',
    async (environment, sentence) => {
      const service = start('src/service/main.ts', [], {
        DATA_DIR: folder,
        MUNICIPALITIES: 'voorbeeldstad',
        ...environment,
      })
      expect(await service.ended).toBe(1)
      expect(service.output()).toContain(sentence)
      expect(service.output()).not.toMatch(/\n\s+at /)
    },
    60_000,
  )
})
