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
import { planSession } from '#service/booking/use-cases/group-sessions.ts'
import { detailsFromApi, detailsToApi } from '#service/pack/http/api-details.ts'
import { differences } from '#service/pack/use-cases/change-details.ts'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { book, confirm, holdSeat } from '#tests/booking/visitor.ts'
import { FIRST, TOWN } from '#tests/setup/booking-service.ts'
import { as, CLOSED_WEEK, onDay, openThePack, service } from './at-the-pack.ts'

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
const [first] = TOWN.locations
if (!first) throw new Error('the town has no place')
const town = {
  ...TOWN,
  facts: [fact('address', '2026-12-31'), fact('walkIn', '2026-12-31')],
  locations: TOWN.locations.map(
    (location): ServedLocation => (location.id === 'een-gids' ? { ...location, told } : location),
  ),
}
const elsewhere = { ...first, id: 'in-buurstad', municipality: 'buurstad' }
openThePack([town, { id: 'buurstad', locations: [elsewhere] }])

const PLACE = 'gids/locaties/een-gids'
const FROM_PACK = { bron: 'Verzonnen voorbeeld', geldigTot: '2026-12-31' }
const OWN = { bron: 'De gemeente', geldigTot: '2027-11-21' }
const AS_PACKED = {
  naam: 'Talentperron, Voorbeeldplein',
  uitleg: 'Loop gerust binnen.' as string | null,
  adres: { straat: 'Voorbeeldplein 1', plaats: 'Voorbeeldstad', ...FROM_PACK },
  telefoon: null,
  inloop: { week: { ...CLOSED_WEEK, maandag: MONDAY }, ...FROM_PACK },
}
const MOVED = { ...AS_PACKED, adres: { straat: 'Nieuwstraat 2', plaats: 'Voorbeeldstad', ...OWN } }

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
const put = (body: object) => as('beheerder', 'PUT', PLACE, body)

test('a location is shown as its pack has it, and nobody changed it; an app is told of no change', async () => {
  const dated = { bronDatum: '2026-01', verlopen: false }
  expect(await shown()).toEqual({
    ...{ ...AS_PACKED, id: 'een-gids', inhoud: null, gewijzigd: null, afspraken: 0 },
    adres: { ...AS_PACKED.adres, ...dated },
    inloop: { ...AS_PACKED.inloop, ...dated },
  })
  expect((await heard())?.balie).toBeNull()
})

test('another address counts at once, with its source and the day of today; the rest stays what the pack says', async () => {
  expect((await put(MOVED)).status).toBe(204)
  expect(await shown()).toMatchObject({
    adres: { ...MOVED.adres, bronDatum: '2026-11-21', verlopen: false },
    inloop: { bron: 'Verzonnen voorbeeld' },
    inhoud: { adres: AS_PACKED.adres },
    gewijzigd: { door: 'Een beheerder', op: '2026-11-21T12:00:00Z' },
  })
  const place = await heard()
  expect(place?.adres).toEqual({ straat: 'Nieuwstraat 2', plaats: 'Voorbeeldstad' })
  expect(place?.balie).toEqual({ adres: { ...MOVED.adres, bronDatum: '2026-11-21' } })
  const { told: said } = service.world.municipalities[0]?.locations[0] ?? {}
  expect([said?.walkIn, said?.name]).toEqual([told.walkIn, told.name])
})

test('the calendar file of an appointment that was made before names the new address', async () => {
  const { body } = await book(service, 'een-gids', FIRST)
  await put(MOVED)
  const headers = { Authorization: `Bearer ${body.annuleringssleutel}`, Accept: 'text/calendar' }
  const { text } = await service.send('GET', `afspraken/${body.id}`, { headers })
  expect(text.replaceAll('\\,', ',')).toContain('LOCATION:Nieuwstraat 2, Voorbeeldstad')
  expect((await shown()).afspraken).toBe(1)
})

test('whoever has a seat in a group is counted among those who come', async () => {
  const [guide = ''] = first.rules.guides
  const place = { location: 'een-gids', guide, start: FIRST, minutes: 60, seats: 2 }
  const session = await planSession(service.world, place)
  if (!session.ok) throw new Error(session.problem)
  const held = await holdSeat(service, 'een-gids', session.value.id)
  expect((await confirm(service, held.body.id)).status).toBe(201)
  expect((await shown()).afspraken).toBe(1)
})

test('once its last day is over an address is said nowhere any more', async () => {
  const { body } = await book(service, 'een-gids', FIRST)
  await put({ ...MOVED, adres: { ...MOVED.adres, geldigTot: '2026-11-22' } })
  await onDay('2026-11-22T23:00:00Z')
  expect(await heard()).not.toHaveProperty('adres')
  const headers = { Authorization: `Bearer ${body.annuleringssleutel}`, Accept: 'text/calendar' }
  const { text } = await service.send('GET', `afspraken/${body.id}`, { headers })
  expect(text).not.toContain('LOCATION')
  expect((await shown()).adres).toMatchObject({ straat: 'Nieuwstraat 2', verlopen: true })
})

test('what is not known any more is said nowhere, and a telephone is where there was none', async () => {
  const telefoon = { nummer: '14 050', ...OWN }
  const inloop = { week: CLOSED_WEEK, ...OWN }
  const given = { ...AS_PACKED, naam: 'De Werkplek', uitleg: null, adres: null, telefoon, inloop }
  expect((await put(given)).status).toBe(204)
  const place = await heard()
  expect(place).not.toHaveProperty('adres')
  expect(place?.balie).toEqual({
    ...{ naam: 'De Werkplek', uitleg: null, adres: null, inloop: null },
    telefoon: { ...telefoon, bronDatum: '2026-11-21' },
  })
  expect(await shown()).toMatchObject({ naam: 'De Werkplek', adres: null, inloop: null, telefoon })
})

const facts = async (): Promise<readonly unknown[]> =>
  ((await as('beheerder', 'GET', 'gids/feiten')).body.feiten as { id: string; bron: string }[]).map(
    ({ id, bron }) => [id, bron],
  )
const PACKED_FACTS = [
  ['een-gids.address', 'Verzonnen voorbeeld'],
  ['een-gids.walkIn', 'Verzonnen voorbeeld'],
]

test('the facts that expire are those that are said now', async () => {
  expect(await facts()).toEqual(PACKED_FACTS)
  await put(MOVED)
  expect(await facts()).toEqual([['een-gids.walkIn', 'Verzonnen voorbeeld']])
  await put({ ...MOVED, adres: { ...MOVED.adres, geldigTot: '2027-01-10' } })
  expect(await facts()).toContainEqual(['een-gids.address', 'De gemeente'])
  await as('beheerder', 'DELETE', PLACE)
  expect(await facts()).toEqual(PACKED_FACTS)
})

test('a fact that is about to expire and still holds gets a later day, with nothing else changed', async () => {
  expect((await put({ ...AS_PACKED, adres: { ...AS_PACKED.adres, ...OWN } })).status).toBe(204)
  expect(await facts()).toEqual([['een-gids.walkIn', 'Verzonnen voorbeeld']])
  expect((await heard())?.balie?.adres).toMatchObject({ straat: 'Voorbeeldplein 1', ...OWN })
})

test('what nobody looked at again keeps its date when something else is changed later', async () => {
  await put(MOVED)
  await onDay('2026-11-22T12:00:00Z')
  await put({ ...MOVED, telefoon: { nummer: '14 050', ...OWN } })
  const { adres, telefoon } = await shown()
  expect([adres?.bronDatum, telefoon?.bronDatum]).toEqual(['2026-11-21', '2026-11-22'])
})

test('going back is to what the pack says; the same as the pack is no change', async () => {
  await put(MOVED)
  expect((await as('beheerder', 'DELETE', PLACE)).status).toBe(204)
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, inhoud: null })
  await put(MOVED)
  await put(AS_PACKED)
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, inhoud: null })
  expect((await heard())?.balie).toBeNull()
})

const codesOf = async (body: object) =>
  errorsOf(await put(body)).map(({ location, code }) => [location.pointer, code])

test('every mistake is told at once, each with its place and in words', async () => {
  const wrong = {
    ...AS_PACKED,
    naam: '\u200B\u200B',
    uitleg: 'Draai \u202E om',
    adres: { straat: '', plaats: 'Voorbeeldstad', bron: '', geldigTot: 'ooit' },
    telefoon: { nummer: '-- (-)', ...OWN },
  }
  const refused = await put(wrong)
  expectProblem(refused, 400, 'ongeldige-invoer')
  expect(errorsOf(refused).map(({ location, detail }) => [location.pointer, detail])).toEqual([
    ['#/naam', 'Gebruik gewone tekst op één regel.'],
    ['#/uitleg', 'Gebruik gewone tekst op één regel.'],
    ['#/adres/straat', 'Vul de straat met het nummer in.'],
    ['#/adres/bron', 'Vul in wie dit zegt.'],
    ['#/adres/geldigTot', 'Kies een datum.'],
    ['#/telefoon/nummer', 'Schrijf een nummer met cijfers, zoals 14 050.'],
  ])
  const maandag = [{ van: '12:00', tot: '09:00' }]
  expect(await codesOf({ ...AS_PACKED, inloop: { week: { ...CLOSED_WEEK, maandag }, ...OWN } })).toEqual([
    ['#/inloop/week/maandag/0', 'ends-before-begin'],
  ])
  expect((await shown()).inhoud).toBeNull()
})

test('what is written now can be read tomorrow, and is looked at again within two years; what is as it was, stays', async () => {
  const until = (geldigTot: string) => ({ ...MOVED, adres: { ...MOVED.adres, geldigTot } })
  expect(await codesOf(until('2026-11-21'))).toEqual([['#/adres/geldigTot', 'past']])
  expect(await codesOf(until('2028-11-22'))).toEqual([['#/adres/geldigTot', 'too-far']])
  await put(until('2026-11-22'))
  await onDay('2026-11-23T12:00:00Z')
  expect((await put({ ...until('2026-11-22'), naam: 'De Werkplek' })).status).toBe(204)
})

test('a guide reads it and changes nothing; nor does anybody for a place of another town, or read of it', async () => {
  expectProblem(await as('gids', 'PUT', PLACE, MOVED), 403, 'geen-toegang')
  expectProblem(await as('gids', 'DELETE', PLACE), 403, 'geen-toegang')
  const there = 'gids/locaties/in-buurstad'
  expectProblem(await as('beheerder', 'PUT', there, MOVED), 404, 'niet-gevonden')
  expectProblem(await as('beheerder', 'DELETE', there), 404, 'niet-gevonden')
  expect((await as('beheerder', 'GET', 'gids/locaties')).text).not.toContain('in-buurstad')
})

test('hours and address changed both stand, and one goes back without the other', async () => {
  const hours = { week: { ...CLOSED_WEEK, dinsdag: MONDAY }, afwijkingen: [] }
  await as('beheerder', 'PUT', 'gids/openingstijden/een-gids', hours)
  await put(MOVED)
  const now = () => service.world.municipalities[0]?.locations[0]
  expect([now()?.address?.street, now()?.rules.weekly.monday]).toEqual(['Nieuwstraat 2', []])
  await as('beheerder', 'DELETE', 'gids/openingstijden/een-gids')
  expect([now()?.address?.street, now()?.rules.weekly.monday?.length]).toEqual(['Nieuwstraat 2', 1])
  await as('beheerder', 'DELETE', PLACE)
  expect(now()?.address?.street).toBe('Voorbeeldplein 1')
})

test('a part that this version cannot read counts as unchanged, and the other parts stay', async () => {
  const details = '{"address":"?","name":"De Werkplek","later":1}'
  const row = { location: 'een-gids', details, changed_by: 'Sam', changed_at: FIRST }
  await service.database.insertInto('location_details').values(row).execute()
  expect(await shown()).toMatchObject({ adres: AS_PACKED.adres, naam: 'De Werkplek' })
})

describe('a town of the content', () => {
  const towns = readMunicipalities(fileURLToPath(new URL('../../content/', import.meta.url)), undefined)
  if (!towns.ok) throw new Error(towns.problem.join('\n'))
  const places = towns.value.flatMap(({ locations }) => locations.map(one => [one.id, one] as const))

  test.each(places)('has in %s a place whose form can be sent as it is, and changes nothing', (_, one) => {
    const { naam, uitleg, adres, telefoon, inloop } = detailsToApi(one, '2026-11-21')
    const bare = <Part extends { readonly bronDatum: string; readonly verlopen: boolean }>(
      part: Part | null,
    ) => {
      if (!part) return null
      const { bronDatum: _date, verlopen: _over, ...given } = part
      return given
    }
    const given = newDetailsSchema.parse({
      ...{ naam, uitleg, adres: bare(adres), telefoon: bare(telefoon), inloop: bare(inloop) },
    })
    expect(differences(one, undefined, detailsFromApi(given), '2026-11-21')).toBeNull()
  })
})
