import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { failure } from '#core/shared/result.ts'
import { eraseContact } from '#service/booking/store/contacts.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { book, CONTACT, freeTimes, withKey } from '#tests/booking/visitor.ts'
import { filesWith } from '#tests/privacy/files-with.ts'
import { FIRST, openTestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const SCRIPTS = fileURLToPath(new URL('../../src/service/operations/backup/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tp-backup-'))
const cluster = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (cluster.ok) await cluster.value.stop()
})
const run = (script: string, url: string, ...args: string[]): string =>
  execFileSync(join(SCRIPTS, script), args, {
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    encoding: 'utf8',
  }).trim()

describe('a copy of the database', () => {
  if (!cluster.ok) {
    notTested('restoring a copy', cluster.problem)
    return
  }
  test('put back has every appointment and the people who were not erased since; the copy itself has no key of anybody', async () => {
    const url = await cluster.value.newDatabase()
    const service = await openTestService({ kind: 'server', url })
    const stays = await book(service, 'een-gids', FIRST)
    const leaves = await book(service, 'twee-gidsen', FIRST)
    const dump = run('backup.sh', url, folder)
    expect(statSync(dump).mode & 0o077).toBe(0)
    const { key } = await service.database.selectFrom('contact_keys').select('key').executeTakeFirstOrThrow()
    const written = Object.keys(filesWith(folder, Buffer.from(Buffer.from(key).toString('hex'))))
    expect(written).toEqual(['contact-keys.copy'])

    const row = await service.database
      .selectFrom('appointments')
      .select('contact')
      .where('id', '=', String(leaves.body.id))
      .executeTakeFirstOrThrow()
    await eraseContact(service.database, String(row.contact))
    run('backup.sh', url, join(folder, 'next'))
    await service.close()

    // The old copy with the newest keys.
    const other = await cluster.value.newDatabase()
    run('restore.sh', other, dump, join(folder, 'next', 'contact-keys.copy'))
    const restored = await openTestService({ kind: 'server', url: other }, undefined, undefined, bare => ({
      ...bare,
      keys: service.keys,
    }))
    expect(await openContact(restored, String(stays.body.id))).toMatchObject({
      ok: true,
      value: { name: CONTACT.naam },
    })
    expect(await openContact(restored, String(leaves.body.id))).toEqual(failure('erased'))
    for (const appointment of [stays, leaves]) {
      const path = `afspraken/${String(appointment.body.id)}`
      const { annuleringssleutel: _, ...agreed } = appointment.body
      expect((await restored.send('GET', path, withKey(appointment))).body).toMatchObject(agreed)
    }
    expect(await freeTimes(restored, 'een-gids')).not.toContain(FIRST)
    expect((await book(restored, 'een-gids', '2026-11-23T09:00:00Z')).status).toBe(201)
    await restored.close()
  }, 120_000)
})
