import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { book, CONTACT, freeTimes, withKey } from './visitor.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))

let service: TestService
beforeAll(async () => {
  const read = readMunicipalities(content, ['groningen', 's-hertogenbosch', 'stichtse-vecht'])
  if (!read.ok) throw new Error(read.problem.join('\n'))
  // Groningen once more, as if nobody knew the address.
  const [groningen] = read.value
  if (!groningen) throw new Error('Groningen is not served')
  const locations = groningen.locations.map(({ address: _address, ...location }) => ({
    ...location,
    id: 'ergens',
    municipality: 'zonder-adres',
    rules: { ...location.rules, guides: ['zonder-adres/gids-1'] },
  }))
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, [
    ...read.value,
    { id: 'zonder-adres', locations },
  ])
}, 120_000)
afterAll(() => service?.close())

type Place = { readonly id: string; readonly adres?: unknown; readonly duur: number }

const placesOf = async (town: string) =>
  (await service.send('GET', `locaties?gemeente=${town}`)).body.locaties as readonly Place[]

describe('the service with the three towns', () => {
  test.each([
    ['groningen', 'harm-buiterplein', { straat: 'Harm Buiterplein 1', plaats: 'Groningen' }],
    ['s-hertogenbosch', 'weener-xl', undefined],
    ['stichtse-vecht', 'stichtse-vecht', undefined],
  ])('says where one is in %s only when that is known', async (town, id, adres) => {
    const places = await placesOf(town)
    expect(places.map(place => [place.id, place.adres, place.duur])).toEqual([[id, adres, 45]])
    expect(places.map(place => 'adres' in place)).toEqual([adres !== undefined])
  })

  test('offers times in Groningen, and none where a town has not said when', async () => {
    expect((await freeTimes(service, 'harm-buiterplein')).length).toBeGreaterThan(0)
    expect(await freeTimes(service, 'weener-xl')).toEqual([])
    expect(await freeTimes(service, 'stichtse-vecht')).toEqual([])
  })

  test.each(['s-hertogenbosch', 'stichtse-vecht'])('takes a request for a conversation in %s', async town => {
    const voorkeuren = [{ dag: 'dinsdag', dagdeel: 'ochtend' }]
    const body = { gemeente: town, contact: CONTACT, taal: 'nl', voorkeuren }
    const reply = await service.send('PUT', `gespreksverzoeken/${randomUUID()}`, { body })
    expect(reply.status, reply.text).toBe(201)
  })

  test('makes a calendar file without a place where the address is not known', async () => {
    const [begin = ''] = await freeTimes(service, 'ergens')
    const booked = await book(service, 'ergens', begin)
    const file = await service.send(
      'GET',
      `afspraken/${String(booked.body.id)}`,
      withKey(booked, { Accept: 'text/calendar' }),
    )
    expect(file.status).toBe(200)
    expect(file.text).toContain('SUMMARY:Loopbaangesprek')
    expect(file.text).not.toContain('LOCATION')
    expect(file.text).not.toContain('undefined')
  })

  test('meets no fault of its own', () => {
    expect(service.faults).toEqual([])
  })
})
