import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { problemName } from '#tests/booking/visitor.ts'
import { START } from '#tests/setup/booking-service.ts'
import { count, desk, faultsIn, makeByKey, makeEvent, neighbour, service, WISH } from './at-the-events.ts'

describe('an event made at the desk', () => {
  test('gets a code, begins and ends by the clock of the town, and is read by everybody', async () => {
    const made = await desk('POST', 'gids/evenementen', WISH)
    expect(made.status).toBe(201)
    const event = {
      code: expect.stringMatching(/^[AFLMRWX2-8]{3}-[AFLMRWX2-8]{3}$/),
      gemeente: 'voorbeeldstad',
      naam: 'Banenmarkt',
      plaats: 'De hal van het stadhuis',
      begin: '2026-11-23T09:00:00Z',
      eind: '2026-11-23T16:00:00Z',
      tijdzone: 'Europe/Amsterdam',
      sectoren: ['zorg'],
      deelnemers: WISH.deelnemers,
    }
    const tellingen = ['ict', 'techniek', 'zorg'].map(sector => ({ sector, bezoeken: null }))
    expect(made.body).toEqual({ ...event, bezoeken: null, tellingen })
    expect((await service.send('GET', `evenementen/${String(made.body.code)}`)).body).toEqual(event)
  })

  test('by a key is made once, however often and at whatever moment it is asked for', async () => {
    const key = randomUUID()
    const [first, second] = await Promise.all([makeByKey(key), makeByKey(key)])
    expect([first.status, second.status]).toEqual([201, 201])
    service.clock.now = '2026-11-23T10:00:00Z'
    for (let visit = 0; visit < 5; visit += 1) await count(String(first.body.code), ['zorg'])
    service.clock.now = START
    const third = await makeByKey(key.toUpperCase())
    expect(second.body).toEqual(first.body)
    expect(third.body).toMatchObject({ code: first.body.code, bezoeken: 5 })
    expect((await desk('GET', 'gids/evenementen')).body.evenementen).toHaveLength(1)
    expect((await makeByKey(randomUUID())).body.code).not.toBe(first.body.code)
  })

  test('has a key for itself: something else, by whoever, is refused and told nothing of it', async () => {
    const key = randomUUID()
    const made = await makeByKey(key)
    const plain = { ...WISH, sectoren: [], deelnemers: [] }
    for (const reply of [await makeByKey(key, plain), await makeByKey(key, plain, await neighbour())]) {
      expect([reply.status, problemName(reply)]).toEqual([422, 'idempotentiesleutel-hergebruikt'])
      expect(reply.text).not.toContain(String(made.body.code))
    }
    await desk('DELETE', `gids/evenementen/${String(made.body.code)}`)
    expect(problemName(await makeByKey(key))).toBe('idempotentiesleutel-hergebruikt')
    expect((await makeByKey('wat?')).status).toBe(400)
  })

  test('shows what is counted as anybody may see it, never exactly', async () => {
    const code = await makeEvent()
    service.clock.now = '2026-11-23T10:00:00Z'
    for (let visit = 0; visit < 7; visit += 1) await count(code, visit < 4 ? ['zorg', 'ict'] : ['zorg'])
    service.clock.now = START
    const { body } = await desk('GET', 'gids/evenementen')
    expect(body).toMatchObject({ peildatum: START, evenementen: [{ code, bezoeken: 5 }] })
    expect((body.evenementen as { tellingen: object[] }[])[0]?.tellingen).toEqual([
      { sector: 'ict', bezoeken: null },
      { sector: 'techniek', bezoeken: null },
      { sector: 'zorg', bezoeken: 5 },
    ])
  })

  test('stands in the list with those that are over, the latest first', async () => {
    const later = await makeEvent()
    const over = await makeEvent({
      ...WISH,
      begin: { dag: '2026-11-01', tijd: '10:00' },
      eind: { dag: '2026-11-02', tijd: '09:00' },
    })
    const { body } = await desk('GET', 'gids/evenementen')
    expect((body.evenementen as { code: string }[]).map(({ code }) => code)).toEqual([later, over])
  })

  test('is changed and keeps its code and its counts', async () => {
    const code = await makeEvent()
    service.clock.now = '2026-11-23T10:00:00Z'
    for (let visit = 0; visit < 5; visit += 1) await count(code, ['zorg'])
    service.clock.now = START
    const changed = await desk('PUT', `gids/evenementen/${code}`, {
      ...WISH,
      naam: 'Zorgmarkt',
      eind: { dag: '2026-11-24', tijd: '00:30' },
      deelnemers: [],
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ code, naam: 'Zorgmarkt', deelnemers: [], bezoeken: 5 })
    expect(changed.body.eind).toBe('2026-11-23T23:30:00Z')
    expect((await desk('PUT', 'gids/evenementen/AAA-AAA', WISH)).status).toBe(404)
  })

  test('keeps its times when it no longer counts, so that it is in one month of the report; the rest is changed', async () => {
    const begin = { dag: '2026-11-07', tijd: '10:00' }
    const past = { ...WISH, begin, eind: { dag: '2026-11-07', tijd: '12:30' } }
    const fixed = { ...past, eind: { dag: '2026-11-07', tijd: '13:00' } }
    const code = await makeEvent(past)
    // Two weeks before now: the last moment.
    service.clock.now = '2026-11-21T11:30:00Z'
    expect((await desk('PUT', `gids/evenementen/${code}`, fixed)).status).toBe(200)
    service.clock.now = '2026-11-21T12:00:01Z'
    for (const change of [WISH, { ...fixed, begin: { ...begin, tijd: '09:00' } }]) {
      const refused = await desk('PUT', `gids/evenementen/${code}`, change)
      expect([refused.status, problemName(refused)]).toEqual([400, 'ongeldige-invoer'])
      expect(faultsIn(refused)).toEqual([
        ['#/eind/dag', 'Dit evenement telt niet meer mee. Begin en eind liggen dan vast.'],
      ])
    }
    const renamed = await desk('PUT', `gids/evenementen/${code}`, { ...fixed, naam: 'Zorgmarkt' })
    expect([renamed.status, renamed.body.naam]).toEqual([200, 'Zorgmarkt'])
  })

  test('is removed as long as nobody was counted, and no later', async () => {
    const [empty, counted] = [await makeEvent(), await makeEvent()]
    service.clock.now = '2026-11-23T10:00:00Z'
    expect((await count(counted, [])).status).toBe(204)
    service.clock.now = START
    for (let time = 0; time < 2; time += 1)
      expect((await desk('DELETE', `gids/evenementen/${empty}`)).status).toBe(204)
    expect((await service.send('GET', `evenementen/${empty}`)).status).toBe(404)
    const refused = await desk('DELETE', `gids/evenementen/${counted}`)
    expect([refused.status, problemName(refused)]).toEqual([409, 'evenement-al-geteld'])
    expect((await service.send('GET', `evenementen/${counted}`)).status).toBe(200)
  })

  test('is not seen, changed or removed by another town', async () => {
    const code = await makeEvent()
    const as = await neighbour()
    const wish = { ...WISH, sectoren: [], deelnemers: [] }
    expect((await desk('GET', 'gids/evenementen', undefined, as)).body.evenementen).toEqual([])
    expect((await desk('PUT', `gids/evenementen/${code}`, wish, as)).status).toBe(404)
    expect((await desk('DELETE', `gids/evenementen/${code}`, undefined, as)).status).toBe(204)
    expect((await service.send('GET', `evenementen/${code}`)).body).toMatchObject({ naam: 'Banenmarkt' })
  })
})

describe('what is wrong with an event is told at the field', () => {
  const refused = async (change: object) => {
    const reply = await desk('POST', 'gids/evenementen', { ...WISH, ...change })
    expect([reply.status, problemName(reply)]).toEqual([400, 'ongeldige-invoer'])
    return faultsIn(reply)
  }

  test('what was not filled in', async () => {
    const empty = { dag: '', tijd: '' }
    const deelnemers = [{ naam: ' ', soort: 'werkgever', sectoren: [] }]
    expect(await refused({ naam: '', plaats: ' ', begin: empty, eind: empty, deelnemers })).toEqual([
      ['#/naam', 'Vul een naam in.'],
      ['#/plaats', 'Vul in waar het is.'],
      ['#/begin/dag', 'Kies een dag.'],
      ['#/begin/tijd', 'Schrijf een tijd als 09:30.'],
      ['#/eind/dag', 'Kies een dag.'],
      ['#/eind/tijd', 'Schrijf een tijd als 09:30.'],
      ['#/deelnemers/0/naam', 'Vul de naam van de deelnemer in.'],
    ])
  })

  test('an end before the beginning, or at it, or a month later', async () => {
    for (const tijd of ['09:59', '10:00'])
      expect(await refused({ eind: { dag: '2026-11-23', tijd } })).toEqual([
        ['#/eind/tijd', 'Het eind moet na het begin zijn.'],
      ])
    expect(await refused({ eind: { dag: '2026-12-25', tijd: '10:00' } })).toEqual([
      ['#/eind/dag', 'Een evenement duurt hooguit 31 dagen.'],
    ])
  })

  test.each([
    ['that no clock shows', '2027-03-28', '02:30'],
    ['that clocks show twice', '2026-10-25', '02:30'],
  ])('a time %s', async (_, dag, tijd) => {
    expect(await refused({ begin: { dag, tijd }, eind: { dag, tijd: '17:00' } })).toEqual([
      ['#/begin/tijd', 'Die dag gaat de klok een uur vooruit of terug. Kies een andere tijd.'],
    ])
  })

  test('a sector that the town does not have', async () => {
    const deelnemers = [{ naam: 'Voorbeeldbedrijf', soort: 'werkgever', sectoren: ['zorg', 'visserij'] }]
    expect(await refused({ sectoren: ['visserij'], deelnemers })).toEqual([
      ['#/sectoren/0', 'Deze sector heeft je gemeente niet.'],
      ['#/deelnemers/0/sectoren/1', 'Deze sector heeft je gemeente niet.'],
    ])
  })
})

test('anybody can read the sectors of a town by name', async () => {
  expect((await service.send('GET', 'sectoren?gemeente=voorbeeldstad')).body).toMatchObject({
    sectoren: [
      { id: 'ict', naam: 'Computers en ICT', plaatje: '/pictures/sector-ict.svg' },
      { id: 'techniek' },
      { id: 'zorg', naam: 'Zorg en welzijn' },
    ],
  })
  expect((await service.send('GET', 'sectoren?gemeente=nergens')).status).toBe(404)
})
