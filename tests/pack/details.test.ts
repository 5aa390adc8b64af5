import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { locationsSchema } from '#contract/api/location.schema.ts'
import {
  type ApiDetailsOfLocation,
  detailsOfTownSchema,
  newDetailsSchema,
} from '#contract/api/location-details.schema.ts'
import type { locationFacts } from '#contract/content/municipality.schema.ts'
import type { ServedLocation } from '#service/booking/use-cases/booking-world.ts'
import { detailsFromApi, detailsToApi } from '#service/pack/http/api-details.ts'
import { differences } from '#service/pack/use-cases/change-details.ts'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { book } from '#tests/booking/visitor.ts'
import { FIRST, TOWN } from '#tests/setup/booking-service.ts'
import { as, CLOSED_WEEK, openThePack, service } from './at-the-pack.ts'

const SOURCE = { source: 'Verzonnen voorbeeld', date: '2026-01', validUntil: '2026-12-31' }
const ADDRESS: z.infer<typeof locationFacts.address> = {
  street: 'Voorbeeldplein 1',
  city: 'Voorbeeldstad',
  ...SOURCE,
}
const MONDAY = [{ van: '09:00', tot: '12:00' }]
const told = {
  name: 'Talentperron, Voorbeeldplein',
  body: 'Loop gerust binnen.',
  address: ADDRESS,
  walkIn: { weekly: { monday: [{ from: '09:00', to: '12:00' }] }, ...SOURCE },
  phone: undefined,
}
const fact = (part: string, until: string) => ({
  id: `een-gids.${part}`,
  about: `Talentperron, Voorbeeldplein: ${part}`,
  sentence: '…',
  source: 'Verzonnen voorbeeld',
  date: '2026-01',
  validUntil: until,
})
const town = {
  ...TOWN,
  facts: [fact('address', '2026-12-31'), fact('walkIn', '2026-12-31')],
  locations: TOWN.locations.map(
    (location): ServedLocation => (location.id === 'een-gids' ? { ...location, told } : location),
  ),
}
openThePack([town, { id: 'buurstad', locations: [] }])

const PLACE = 'gids/locaties/een-gids'
const AS_PACKED = {
  naam: 'Talentperron, Voorbeeldplein',
  uitleg: 'Loop gerust binnen.' as string | null,
  adres: { straat: 'Voorbeeldplein 1', plaats: 'Voorbeeldstad' },
  telefoon: null,
  inloop: { ...CLOSED_WEEK, maandag: MONDAY },
  bron: 'De gemeente',
  geldigTot: '2027-11-21',
}
const MOVED = { ...AS_PACKED, adres: { straat: 'Nieuwstraat 2', plaats: 'Voorbeeldstad' } }

const shown = async (): Promise<ApiDetailsOfLocation> => {
  const { locaties } = detailsOfTownSchema.parse((await as('gids', 'GET', 'gids/locaties')).body)
  const place = locaties.find(({ id }) => id === 'een-gids')
  if (!place) throw new Error('the place is not shown')
  return place
}
/** What anybody's app is told. */
const heard = async () => {
  const { body } = await service.send('GET', 'locaties?gemeente=voorbeeldstad')
  return locationsSchema.parse(body).locaties.find(({ id }) => id === 'een-gids')
}

test('a location is shown as its pack has it, and nobody changed it; an app is told of no change', async () => {
  const { bron: _bron, geldigTot: _until, ...asPacked } = AS_PACKED
  expect(await shown()).toEqual({
    ...asPacked,
    ...{ id: 'een-gids', bron: null, geldigTot: null, eigen: false, gewijzigd: null, afspraken: 0 },
  })
  expect(await heard()).not.toHaveProperty('balie')
})

test('another address counts at once, with its source and the day of today; the rest stays what the pack says', async () => {
  expect((await as('beheerder', 'PUT', PLACE, MOVED)).status).toBe(204)
  expect(await shown()).toMatchObject({
    adres: MOVED.adres,
    ...{ bron: 'De gemeente', geldigTot: '2027-11-21', eigen: true },
    gewijzigd: { door: 'Een beheerder', op: '2026-11-21T12:00:00Z' },
  })
  expect(await heard()).toMatchObject({
    adres: MOVED.adres,
    balie: {
      adres: { ...MOVED.adres, bron: 'De gemeente', bronDatum: '2026-11-21', geldigTot: '2027-11-21' },
    },
  })
  expect(Object.keys((await heard())?.balie ?? {})).toEqual(['adres'])
  const { told: said } = service.world.municipalities[0]?.locations[0] ?? {}
  expect([said?.walkIn, said?.name]).toEqual([told.walkIn, told.name])
})

test('the calendar file of an appointment that was made before names the new address', async () => {
  const { id, key } = await booked()
  await as('beheerder', 'PUT', PLACE, MOVED)
  const headers = { Authorization: `Bearer ${key}`, Accept: 'text/calendar' }
  const { text } = await service.send('GET', `afspraken/${id}`, { headers })
  expect(text.replaceAll('\\,', ',')).toContain('LOCATION:Nieuwstraat 2, Voorbeeldstad')
  expect((await shown()).afspraken).toBe(1)
})
const booked = async (): Promise<{ readonly id: string; readonly key: string }> => {
  const { body } = await book(service, 'een-gids', FIRST)
  return { id: String(body.id), key: String(body.annuleringssleutel) }
}

test('what is not known any more is said nowhere, and nothing known is said of a place that never had it', async () => {
  const given = { ...AS_PACKED, naam: 'De Werkplek', uitleg: null, adres: null }
  const more = { telefoon: '14 050', inloop: CLOSED_WEEK }
  expect((await as('beheerder', 'PUT', PLACE, { ...given, ...more })).status).toBe(204)
  const place = await heard()
  expect(place).not.toHaveProperty('adres')
  expect(place?.balie).toMatchObject({
    ...{ naam: 'De Werkplek', uitleg: null, adres: null, inloop: null },
  })
  expect(place?.balie?.telefoon).toMatchObject({ nummer: '14 050', geldigTot: '2027-11-21' })
  expect(await shown()).toMatchObject({ naam: 'De Werkplek', adres: null, inloop: null, telefoon: '14 050' })
})

test('the facts that expire are those that are said now', async () => {
  const ids = async (): Promise<readonly unknown[]> =>
    ((await as('beheerder', 'GET', 'gids/feiten')).body.feiten as { id: string; bron: string }[]).map(
      ({ id, bron }) => [id, bron],
    )
  expect(await ids()).toEqual([
    ['een-gids.address', 'Verzonnen voorbeeld'],
    ['een-gids.walkIn', 'Verzonnen voorbeeld'],
  ])
  await as('beheerder', 'PUT', PLACE, MOVED)
  expect(await ids()).toEqual([['een-gids.walkIn', 'Verzonnen voorbeeld']])
  await as('beheerder', 'PUT', PLACE, { ...MOVED, geldigTot: '2027-01-10' })
  expect(await ids()).toContainEqual(['een-gids.address', 'De gemeente'])
  await as('beheerder', 'DELETE', PLACE)
  expect(await ids()).toContainEqual(['een-gids.address', 'Verzonnen voorbeeld'])
})

test('going back is to what the pack says; the same as the pack is no change', async () => {
  await as('beheerder', 'PUT', PLACE, MOVED)
  expect((await as('beheerder', 'DELETE', PLACE)).status).toBe(204)
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, eigen: false })
  await as('beheerder', 'PUT', PLACE, MOVED)
  await as('beheerder', 'PUT', PLACE, AS_PACKED)
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, eigen: false, bron: null })
  expect(await heard()).not.toHaveProperty('balie')
})

test('every mistake is told at once, each with its place and in words', async () => {
  const wrong = {
    ...AS_PACKED,
    naam: ' ',
    adres: { straat: '', plaats: 'Voorbeeldstad' },
    telefoon: 'bel ons',
    bron: '',
    geldigTot: 'ooit',
  }
  const refused = await as('beheerder', 'PUT', PLACE, wrong)
  expectProblem(refused, 400, 'ongeldige-invoer')
  expect(errorsOf(refused).map(({ location, detail }) => [location.pointer, detail])).toEqual([
    ['#/naam', 'Vul de naam in.'],
    ['#/adres/straat', 'Vul de straat met het nummer in.'],
    ['#/telefoon', 'Schrijf een nummer met cijfers, zoals 14 050.'],
    ['#/bron', 'Vul in wie dit zegt.'],
    ['#/geldigTot', 'Kies een datum.'],
  ])
  const untrue = {
    ...AS_PACKED,
    inloop: { ...CLOSED_WEEK, maandag: [{ van: '12:00', tot: '09:00' }] },
    geldigTot: '2026-11-21',
  }
  const codes = errorsOf(await as('beheerder', 'PUT', PLACE, untrue)).map(({ location, code }) => [
    location.pointer,
    code,
  ])
  expect(codes).toEqual([
    ['#/inloop/maandag/0', 'ends-before-begin'],
    ['#/geldigTot', 'past'],
  ])
  const late = errorsOf(await as('beheerder', 'PUT', PLACE, { ...AS_PACKED, geldigTot: '2028-11-22' }))
  expect(late.map(({ code }) => code)).toEqual(['too-far'])
  expect((await shown()).eigen).toBe(false)
})

test('a guide reads it and changes nothing; nor does anybody for a place of another town', async () => {
  expectProblem(await as('gids', 'PUT', PLACE, MOVED), 403, 'geen-toegang')
  expectProblem(await as('gids', 'DELETE', PLACE), 403, 'geen-toegang')
  expectProblem(await as('beheerder', 'PUT', 'gids/locaties/elders', MOVED), 404, 'niet-gevonden')
})

test('hours and address changed both stand, and one goes back without the other', async () => {
  const hours = { week: { ...CLOSED_WEEK, dinsdag: MONDAY }, afwijkingen: [] }
  await as('beheerder', 'PUT', 'gids/openingstijden/een-gids', hours)
  await as('beheerder', 'PUT', PLACE, MOVED)
  const now = () => service.world.municipalities[0]?.locations[0]
  expect([now()?.address?.street, now()?.rules.weekly.monday]).toEqual(['Nieuwstraat 2', []])
  await as('beheerder', 'DELETE', 'gids/openingstijden/een-gids')
  expect([now()?.address?.street, now()?.rules.weekly.monday?.length]).toEqual(['Nieuwstraat 2', 1])
  await as('beheerder', 'DELETE', PLACE)
  expect(now()?.address?.street).toBe('Voorbeeldplein 1')
})

test('what this version cannot read counts as nothing: the place is said to be where its pack says', async () => {
  const row = { location: 'een-gids', details: '{"address":"?"}', changed_by: 'Sam', changed_at: FIRST }
  await service.database.insertInto('location_details').values(row).execute()
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, eigen: false })
})

describe('a town of the content', () => {
  const towns = readMunicipalities(fileURLToPath(new URL('../../content/', import.meta.url)), undefined)
  if (!towns.ok) throw new Error(towns.problem.join('\n'))
  const places = towns.value.flatMap(({ locations }) => locations.map(one => [one.id, one] as const))

  test.each(places)('has in %s a place whose form can be sent as it is, and changes nothing', (_, one) => {
    const { id: _id, ...shownAs } = detailsToApi(one)
    const given = newDetailsSchema.parse({ ...shownAs, bron: 'De gemeente', geldigTot: '2027-11-21' })
    expect(differences(one, detailsFromApi(given), '2026-11-21')).toBeNull()
  })
})
