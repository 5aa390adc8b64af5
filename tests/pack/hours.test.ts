import { expect, test } from 'vitest'
import { hoursOfTownSchema } from '#contract/api/opening-hours.schema.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { book, freeTimes, hold } from '#tests/booking/visitor.ts'
import { FIRST } from '#tests/setup/booking-service.ts'
import { as, CLOSED_WEEK, openThePack, service, setTime } from './at-the-pack.ts'

const PLACE = 'gids/openingstijden/een-gids'
const MORNING = [{ van: '09:00', tot: '12:00' }]
const TUESDAY = { week: { ...CLOSED_WEEK, dinsdag: MORNING }, afwijkingen: [] }

openThePack()

const shown = async () => {
  const { locaties } = hoursOfTownSchema.parse((await as('gids', 'GET', 'gids/openingstijden')).body)
  const place = locaties.find(({ id }) => id === 'een-gids')
  if (!place) throw new Error('the place is not shown')
  return place
}
const days = async (): Promise<readonly string[]> => [
  ...new Set((await freeTimes(service, 'een-gids')).map(begin => begin.slice(0, 10))),
]

test('the hours of the pack are shown as they are, and nobody changed them', async () => {
  const { week, afwijkingen, eigen, gewijzigd, gespreksduur } = await shown()
  expect(week).toEqual({ ...CLOSED_WEEK, maandag: MORNING, dinsdag: MORNING })
  expect([afwijkingen, eigen, gewijzigd, gespreksduur]).toEqual([[], false, null, 60])
})

test('other hours count at once for what is offered and what can be held, and going back does too', async () => {
  expect(await days()).toContain('2026-11-23')
  expect((await as('beheerder', 'PUT', PLACE, TUESDAY)).status).toBe(204)
  expect(await days()).toEqual(['2026-11-24', '2026-12-01'])
  expectProblem(await hold(service, 'een-gids', FIRST), 409, 'tijdslot-bezet')
  const { week, eigen, gewijzigd } = await shown()
  expect(week).toEqual(TUESDAY.week)
  expect([eigen, gewijzigd]).toEqual([true, { door: 'Een beheerder', op: '2026-11-21T12:00:00Z' }])
  setTime('2026-11-21T12:10:00Z')
  expect((await as('beheerder', 'DELETE', PLACE)).status).toBe(204)
  expect(await days()).toContain('2026-11-23')
  const back = await shown()
  expect([back.eigen, back.gewijzigd?.op]).toEqual([false, '2026-11-21T12:10:00Z'])
  expect((await hold(service, 'een-gids', FIRST)).status).toBe(201)
})

test('who is told of other times after a change is told of none outside the new hours', async () => {
  await hold(service, 'een-gids', FIRST)
  // Everybody who is refused shares one reading of what is free: that of the hours of now.
  expectProblem(await hold(service, 'een-gids', FIRST), 409, 'tijdslot-bezet')
  await as('beheerder', 'PUT', PLACE, TUESDAY)
  const refused = await hold(service, 'een-gids', FIRST)
  const others = refused.body.alternatieven as readonly { begin: string }[]
  expect(others.map(({ begin }) => begin.slice(0, 10))).toEqual(Array(3).fill('2026-11-24'))
})

test('a day that differs is closed, or open on a day that never is', async () => {
  const afwijkingen = [
    { datum: '2026-11-23', tijden: [] },
    { datum: '2026-11-27', tijden: [{ van: '13:00', tot: '14:00' }] },
  ]
  const { week } = await shown()
  await as('beheerder', 'PUT', PLACE, { week, afwijkingen })
  const free = await freeTimes(service, 'een-gids')
  expect(free.some(begin => begin.startsWith('2026-11-23'))).toBe(false)
  expect(free.filter(begin => begin.startsWith('2026-11-27'))).toEqual(['2026-11-27T12:00:00Z'])
  expect((await shown()).afwijkingen).toEqual(afwijkingen)
})

test('an appointment outside the new hours stands, and is named', async () => {
  await book(service, 'een-gids', FIRST)
  expect((await shown()).buitenTijden).toEqual([])
  await as('beheerder', 'PUT', PLACE, TUESDAY)
  expect((await shown()).buitenTijden).toEqual([FIRST])
  const { rows } = { rows: await service.database.selectFrom('claims').select('status').execute() }
  expect(rows).toEqual([{ status: 'confirmed' }])
})

test('every mistake is told at once, each with its place and in words', async () => {
  const wrong = {
    week: {
      ...CLOSED_WEEK,
      maandag: [{ van: '12:00', tot: '09:00' }],
      dinsdag: [...MORNING, { van: '11:00', tot: '13:00' }],
      woensdag: [{ van: '09:00', tot: '09:30' }],
    },
    afwijkingen: [
      { datum: '2026-12-24', tijden: [] },
      { datum: '2026-12-24', tijden: [] },
      { datum: '2026-11-20', tijden: [] },
    ],
  }
  const refused = await as('beheerder', 'PUT', PLACE, wrong)
  expectProblem(refused, 400, 'ongeldige-invoer')
  expect(errorsOf(refused).map(({ location, code }) => [location.pointer, code])).toEqual([
    ['#/week/maandag/0', 'ends-before-begin'],
    ['#/week/dinsdag/1', 'overlaps'],
    ['#/week/woensdag/0', 'too-short'],
    ['#/afwijkingen/1/datum', 'twice'],
    ['#/afwijkingen/2/datum', 'past'],
  ])
  const unreadable = { week: { ...CLOSED_WEEK, maandag: [{ van: '', tot: '25:00' }] }, afwijkingen: [] }
  const details = errorsOf(await as('beheerder', 'PUT', PLACE, unreadable)).map(({ detail }) => detail)
  expect(details).toEqual(['Schrijf een tijd als 09:30.', 'Schrijf een tijd als 09:30.'])
  expect((await shown()).eigen).toBe(false)
})

test('a guide reads the hours and changes none; nor does anybody for a place of another town', async () => {
  expect((await as('gids', 'GET', 'gids/openingstijden')).status).toBe(200)
  expectProblem(await as('gids', 'PUT', PLACE, TUESDAY), 403, 'geen-toegang')
  expectProblem(await as('gids', 'DELETE', PLACE), 403, 'geen-toegang')
  expectProblem(await as('beheerder', 'PUT', 'gids/openingstijden/elders', TUESDAY), 404, 'niet-gevonden')
})

test('hours that this version cannot read count as none: the place is open as its pack says', async () => {
  const row = { location: 'een-gids', hours: '{"weekly":"?"}', changed_by: 'Sam', changed_at: FIRST }
  await service.database.insertInto('opening_hours').values(row).execute()
  expect((await shown()).eigen).toBe(false)
  expect(await days()).toContain('2026-11-23')
})
