import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { type RunningService, startService } from '#service/start-service.ts'
import { calendarPart, seenByIcalJs } from '#tests/mail/calendar-part.ts'
import { type MailServer, type Received, startMailServer } from '#tests/mail/mail-server.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { expect, test } from './visit-test.ts'

/** A whole day of a guide, against a service with a mail server: what is done at the desk arrives where it should. */
const PASSWORD = 'vier gewone woorden achter elkaar'
const SATURDAY = Date.parse('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const started = performance.now()
let ahead = 0
const moment = (): number => SATURDAY + ahead + Math.floor(performance.now() - started)

let mail: MailServer
let service: RunningService
test.beforeAll(async () => {
  mail = await startMailServer()
  service = await startService({
    place: { kind: 'memory', seed: await pgliteSeed() },
    municipalityIds: ['voorbeeldstad'],
    mail: mail.settings,
    now: () => new Date(moment()).toISOString().replace(/\.\d+Z$/, 'Z'),
  })
})
test.afterAll(async () => {
  await service?.close()
  await mail?.stop()
})

const api = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(`${service.url}/api/v1${path}`, sent)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Body
}
const contactOf = (naam: string) => ({
  naam,
  kanaal: 'email',
  adres: `${naam.toLowerCase().replace(' ', '.')}@voorbeeld.example`,
})

type Booked = { readonly id: string; readonly code: string; readonly begin: string }
/** Somebody books the first free time of a location by themselves. */
const books = async (naam: string, taal: string): Promise<Booked> => {
  const { locaties } = await api<{ locaties: { id: string }[] }>('GET', '/locaties?gemeente=voorbeeldstad')
  const locatie = locaties[0]?.id ?? ''
  const { tijdsloten } = await api<{ tijdsloten: { begin: string }[] }>(
    'GET',
    `/tijdsloten?locatie=${locatie}`,
  )
  const held = await api<{ id: string }>('POST', '/reserveringen', {
    locatie,
    begin: tijdsloten[0]?.begin,
  })
  const body = { reservering: held.id, contact: contactOf(naam), taal }
  return api<Booked>('PUT', `/afspraken/${randomUUID()}`, body)
}

const mailsTo = (naam: string): readonly Received[] =>
  mail.received.filter(one => one.to === contactOf(naam).adres)
const nextMailTo = async (naam: string, count: number): Promise<Received> => {
  await expect.poll(() => mailsTo(naam).length, { timeout: 30_000 }).toBe(count)
  const last = mailsTo(naam).at(-1)
  if (!last) throw new Error('no mail')
  return last
}

const cardOf = (page: Page, code: string): Locator => page.getByRole('listitem').filter({ hasText: code })
/** Turns the weeks until the conversation is there. */
const findInDiary = async (page: Page, code: string): Promise<Locator> => {
  const card = cardOf(page, code)
  const days = page.getByRole('heading', { name: /^Afspraken van/ })
  await page.getByRole('button', { name: 'Deze week' }).click()
  for (let weeks = 0; weeks < 4; weeks += 1) {
    await expect(days).toBeVisible()
    if (await card.count()) break
    const before = await days.innerText()
    await page.getByRole('button', { name: 'Volgende week' }).click()
    await expect(days).not.toHaveText(before)
  }
  await expect(card).toBeVisible()
  return card
}

test.use({ viewport: { width: 1280, height: 800 } })

test('a guide signs in, sees two appointments, makes a third of a request, moves it and cancels it, and says who came', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto(`${service.url}${service.setUpPath}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill('gitte@voorbeeldstad.example')
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
  await page.getByRole('button', { name: 'Afmelden' }).click()

  const [first, second] = [await books('Kanarie Een', 'nl'), await books('Kanarie Twee', 'tr')]
  const asked = await api<Booked>('PUT', `/gespreksverzoeken/${randomUUID()}`, {
    gemeente: 'voorbeeldstad',
    contact: contactOf('Kanarie Drie'),
    taal: 'nl',
    voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }],
  })
  for (const naam of ['Kanarie Een', 'Kanarie Twee', 'Kanarie Drie']) await nextMailTo(naam, 1)

  await page.getByLabel('E-mailadres').fill('gitte@voorbeeldstad.example')
  await page.getByLabel('Wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Meld me aan' }).click()
  const one = await findInDiary(page, first.code)
  await one.getByRole('button', { name: 'Bekijk gegevens' }).click()
  await expect(one.getByText('Kanarie Een')).toBeVisible()
  await expect(await findInDiary(page, second.code)).toContainText('Turks')

  const request = cardOf(page, `Verzoek ${asked.code}`)
  await request.getByRole('button', { name: 'Maak een afspraak' }).click()
  await request.getByLabel('Tijd').selectOption({ index: 1 })
  await request.getByRole('button', { name: 'Maak deze afspraak' }).click()
  await expect(page.getByText(`${asked.code} is nu een afspraak. Wie een e-mailadres gaf`)).toBeVisible()
  const confirmed = await nextMailTo('Kanarie Drie', 2)
  expect(confirmed.mail.subject).toMatch(/^Je afspraak op /)
  expect(confirmed.mail.text).toContain(asked.code)
  const agreed = seenByIcalJs(calendarPart(confirmed).text)
  expect([agreed.method, agreed.uid]).toEqual(['REQUEST', `afspraak-${asked.id}@talentperron`])

  const third = await findInDiary(page, asked.code)
  await third.getByRole('button', { name: 'Verzet' }).click()
  await third.getByLabel('Tijd').selectOption({ index: 2 })
  await third.getByRole('button', { name: 'Verzet naar deze tijd' }).click()
  await expect(page.getByText(`${asked.code} is verzet.`)).toBeVisible()
  const moved = await nextMailTo('Kanarie Drie', 3)
  expect(moved.mail.subject).toMatch(/^Je afspraak is nu op /)
  const later = seenByIcalJs(calendarPart(moved).text)
  expect([later.method, later.uid, later.sequence]).toEqual(['REQUEST', agreed.uid, agreed.sequence + 1])
  expect(later.start).not.toBe(agreed.start)

  const stays = await findInDiary(page, asked.code)
  await stays.getByRole('button', { name: 'Zeg af' }).click()
  await stays.getByRole('button', { name: 'Ja, zeg af' }).click()
  await expect(page.getByText(`${asked.code} is afgezegd.`)).toBeVisible()
  const cancelled = await nextMailTo('Kanarie Drie', 4)
  expect(cancelled.mail.subject).toMatch(/gaat niet door$/)
  const over = seenByIcalJs(calendarPart(cancelled).text)
  expect([over.method, over.uid, over.status]).toEqual(['CANCEL', agreed.uid, 'CANCELLED'])
  expect(over.sequence).toBeGreaterThan(later.sequence)

  // The conversations have been: one was held, to the other nobody came.
  ahead += Date.parse(second.begin) - moment() + DAY / 24
  await page.reload()
  await (await findInDiary(page, first.code)).getByRole('button', { name: 'Gehouden' }).click()
  await expect(page.getByText(`${first.code}: gehouden.`)).toBeVisible()
  await (await findInDiary(page, second.code)).getByRole('button', { name: 'Niet gekomen' }).click()
  await expect(page.getByText(`${second.code}: niet gekomen.`)).toBeVisible()
  expect(
    ['Kanarie Een', 'Kanarie Twee']
      .flatMap(mailsTo)
      .filter(({ mail: { subject } }) => /niet door/.test(subject ?? '')),
  ).toEqual([])
})
