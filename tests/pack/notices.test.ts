import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskNoticesSchema, noticesSchema } from '#contract/api/notice.schema.ts'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { START, TOWN } from '#tests/setup/booking-service.ts'
import { as, openThePack, service, setTime } from './at-the-pack.ts'

const CLOSED = { teksten: { nl: 'Vrijdag zijn we dicht.' }, van: '2026-11-21', tot: '2026-11-27' }

openThePack([
  { ...TOWN, languages: ['nl', 'ar', 'ar-XB'] },
  { id: 'buurstad', locations: [] },
])

const put = (body: object, id: string = randomUUID()) =>
  as('beheerder', 'PUT', `gids/mededelingen/${id}`, body)
const read = async (gemeente = TOWN.id) =>
  noticesSchema.parse((await service.send('GET', `mededelingen?gemeente=${gemeente}`)).body).mededelingen
const texts = async (): Promise<readonly (string | undefined)[]> =>
  (await read()).map(({ teksten }) => teksten.nl)
const atDesk = async () => deskNoticesSchema.parse((await as('gids', 'GET', 'gids/mededelingen')).body)

test('anybody reads a notice of their town from its first day up to and including its last, and of no other town', async () => {
  const teksten = { nl: 'Vrijdag zijn we dicht.', ar: 'نحن مغلقون يوم الجمعة.' }
  expect((await put({ ...CLOSED, teksten, van: '2026-11-23' })).status).toBe(204)
  expect(await read()).toEqual([])
  setTime('2026-11-22T23:00:00Z')
  expect(await read()).toEqual([{ id: expect.any(String), teksten, tot: '2026-11-27' }])
  expect(await read('buurstad')).toEqual([])
  setTime('2026-11-27T22:59:59Z')
  expect(await texts()).toEqual(['Vrijdag zijn we dicht.'])
  setTime('2026-11-27T23:00:00Z')
  expect(await read()).toEqual([])
  expectProblem(await service.send('GET', 'mededelingen?gemeente=nergens'), 404, 'niet-gevonden')
})

test('the desk sees who wrote it and when, also before it begins, and in which languages it can be written', async () => {
  await put({ ...CLOSED, van: '2026-11-26' })
  const { talen, mededelingen, peildatum } = await atDesk()
  expect([talen, peildatum]).toEqual([['nl', 'ar'], '2026-11-21'])
  expect(mededelingen).toMatchObject([{ gewijzigd: { door: 'Een beheerder', op: START } }])
})

test('the same id changes a notice, and takes it away', async () => {
  const id = randomUUID()
  await put(CLOSED, id)
  await put({ ...CLOSED, teksten: { nl: 'Maandag zijn we dicht.' } }, id)
  expect(await texts()).toEqual(['Maandag zijn we dicht.'])
  for (const _ of [1, 2])
    expect((await as('beheerder', 'DELETE', `gids/mededelingen/${id}`)).status).toBe(204)
  expect(await texts()).toEqual([])
})

test('of many at once a visitor reads the three that were written last', async () => {
  for (const [minute, nl] of ['een', 'twee', 'drie', 'vier'].entries()) {
    service.clock.now = `2026-11-21T12:0${minute}:00Z`
    await put({ ...CLOSED, teksten: { nl } })
  }
  expect(await texts()).toEqual(['vier', 'drie', 'twee'])
  expect((await atDesk()).mededelingen).toHaveLength(4)
})

test.each([
  ['#/teksten/nl', { teksten: { nl: ' ' } }],
  ['#/teksten/nl', { teksten: { ar: 'نحن مغلقون' } }],
  ['#/teksten/nl', { teksten: { nl: 'a'.repeat(201) } }],
  ['#/teksten/nl', { teksten: { nl: 'Kijk op <b>de site</b>' } }],
  ['#/teksten/nl', { teksten: { nl: 'Kijk op https://stad.example' } }],
  ['#/teksten/nl', { teksten: { nl: 'Kijk op WWW.stad.example' } }],
  ['#/teksten/nl', { teksten: { nl: 'Eén regel\nen nog een' } }],
  ['#/teksten/tr', { teksten: { nl: 'Dicht.', tr: 'Kapalı.' } }],
  ['#/tot', { tot: '2026-11-20' }],
  ['#/tot', { tot: '2027-01-21' }],
  ['#/tot', { tot: '' }],
  ['#/tot', { van: '2026-11-01', tot: '2026-11-20' }],
])('what cannot be is refused at %s: %j', async (pointer, wrong) => {
  const refused = await put({ ...CLOSED, ...wrong })
  expectProblem(refused, 400, 'ongeldige-invoer')
  expect(errorsOf(refused).map(({ location }) => location.pointer)).toEqual([pointer])
  expect((await atDesk()).mededelingen).toEqual([])
})

test('sixty days is not too long', async () => {
  expect((await put({ ...CLOSED, tot: '2027-01-20' })).status).toBe(204)
})

test('a guide writes none, and nobody changes one of another town', async () => {
  const id = randomUUID()
  expectProblem(await as('gids', 'PUT', `gids/mededelingen/${id}`, CLOSED), 403, 'geen-toegang')
  await put(CLOSED, id)
  const Cookie = await somebody(service, 'beheerder', 'buurstad')
  const there = { headers: { 'Sec-Fetch-Site': 'same-origin', Cookie } }
  const changed = await service.send('PUT', `gids/mededelingen/${id}`, {
    ...there,
    body: { ...CLOSED, teksten: { nl: 'Gekaapt' } },
  })
  expectProblem(changed, 404, 'niet-gevonden')
  await service.send('DELETE', `gids/mededelingen/${id}`, there)
  expect(await texts()).toEqual(['Vrijdag zijn we dicht.'])
})

test('what was over for long is forgotten', async () => {
  await put(CLOSED)
  const left = async (): Promise<number> =>
    (await service.database.selectFrom('notices').select('id').execute()).length
  const purgeAt = (now: string) =>
    purgeOnce({
      ...{ database: service.database, place: 'memory', retention: RETENTION },
      ...{ now: () => now, log: () => {}, report: fault => service.faults.push(fault) },
    })
  await purgeAt('2026-12-20T12:00:00Z')
  expect(await left()).toBe(1)
  await purgeAt('2026-12-29T12:00:00Z')
  expect(await left()).toBe(0)
})
