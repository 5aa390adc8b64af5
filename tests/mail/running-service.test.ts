import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningService, startService } from '#service/start-service.ts'
import { FIRST, START, TOWN } from '#tests/setup/booking-service.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let mail: MailServer
let service: RunningService
beforeAll(async () => {
  mail = await startMailServer()
  service = await startService({
    place: { kind: 'memory', seed: await pgliteSeed() },
    municipalities: [TOWN],
    mail: mail.settings,
    now: () => START,
  })
}, 120_000)
afterAll(async () => {
  await service?.close()
  await mail?.stop()
})

const send = async (method: string, path: string, body: object, key?: string) => {
  const headers = { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) }
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  return (await response.json()) as Record<string, unknown>
}

test('whoever books over the network gets a mail, without anybody else doing anything', async () => {
  const held = await send('POST', 'reserveringen', { locatie: 'een-gids', begin: FIRST }, randomUUID())
  const contact = { naam: 'Samira', kanaal: 'email', adres: 'samira@voorbeeld.example' }
  const booked = await send('PUT', `afspraken/${randomUUID()}`, { reservering: held.id, contact, taal: 'nl' })
  for (let tries = 0; mail.received.length === 0 && tries < 300; tries += 1) await wait(100)
  expect(mail.received.map(one => one.to)).toEqual([contact.adres])
  expect(mail.received[0]?.mail.text).toContain(String(booked.code))
})

test.each([
  [{ SMTP_URL: 'smtp://localhost:25' }, 'MAIL_FROM ontbreekt'],
  [{ GUIDES_FILE: '/niet/hier.json' }, '/niet/hier.json: Dit bestand is niet te lezen.'],
])('with %o the service says what is missing, and does not start', async (environment, sentence) => {
  const started = startNode('src/service/main.ts', [], {
    ...environment,
    MUNICIPALITIES: 'voorbeeldstad',
    PORT: '0',
    DATA_DIR: '/nonexistent',
  })
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain(sentence)
  expect(started.output()).not.toMatch(/\n\s+at /)
})
