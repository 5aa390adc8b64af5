import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type Reply, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { errorsOf, expectProblem } from './expect-problem.ts'
import { CONTACT, problemName } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())
afterEach(() => expect(service.faults).toEqual([]))

const putContact = (contact: unknown): Promise<Reply> =>
  service.send('PUT', `afspraken/${randomUUID()}`, {
    body: { reservering: randomUUID(), contact, taal: 'nl' },
  })

describe('names and addresses', () => {
  test.each([
    ['of 300 letters', 'a'.repeat(300), 'Deze naam is te lang. Gebruik hooguit 100 tekens.'],
    ['of only spaces', '   ', 'Vul een naam in.'],
    ['that is empty', '', 'Vul een naam in.'],
    ['that nobody can see', '\u200b\u200d', 'Vul een naam in.'],
    ['with a line break', 'Jan\nPiet', 'In deze naam staat een teken dat niet kan.'],
    ['with a null', 'Jan\u0000', 'In deze naam staat een teken dat niet kan.'],
    ['that turns the writing around', 'Jan\u202Etiek', 'In deze naam staat een teken dat niet kan.'],
    ['that is half a character', 'Jan\uD83D', 'In deze naam staat een teken dat niet kan.'],
    ['that is a number', 7, 'Vul een naam in.'],
  ])('a name %s gets one plain sentence', async (_, naam, sentence) => {
    const reply = await putContact({ ...CONTACT, naam })
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply)).toMatchObject([
      { in: 'body', location: { pointer: '#/contact/naam' }, detail: sentence },
    ])
  })

  test('a name of 100 emoji with spaces around it is fine', async () => {
    const reply = await putContact({ ...CONTACT, naam: ` ${'🌷'.repeat(100)} ` })
    expect(problemName(reply)).toBe('reservering-verlopen')
  })

  test.each([
    '06 12345678',
    '+31 6 1234 5678',
    '0031612345678',
    '(050) 123 45 67',
    '06-12.34.56.78',
    '+90 532 123 45 67',
  ])('the telephone number %s is understood', async adres =>
    expect(problemName(await putContact({ ...CONTACT, adres }))).toBe('reservering-verlopen'),
  )

  test.each(['', '12345', '06 1234567a', '+31612345678901234', 'jan@voorbeeld.nl', '++31612345678'])(
    'the telephone number "%s" is refused',
    async adres => {
      const reply = await putContact({ ...CONTACT, adres })
      expectProblem(reply, 400, 'ongeldige-invoer')
      expect(errorsOf(reply)[0]).toMatchObject({
        code: 'phone_invalid',
        location: { pointer: '#/contact/adres' },
      })
    },
  )

  test.each([
    'jan',
    'jan@',
    'jan@voorbeeld',
    '@voorbeeld.nl',
    'jan @voorbeeld.nl',
    `${'a'.repeat(250)}@voorbeeld.nl`,
  ])('the e-mail address "%s" is refused', async adres => {
    const reply = await putContact({ naam: 'Jan', kanaal: 'email', adres })
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply)[0]?.location.pointer).toBe('#/contact/adres')
  })

  test('everything that is wrong is told at once, in path and body', async () => {
    const reply = await service.send('PUT', 'afspraken/geen-uuid', {
      body: {
        contact: { naam: '', kanaal: 'email', adres: 'x', bsn: '123' },
        taal: 'Nederlands',
        extra: true,
      },
    })
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply).map(error => error.location.pointer ?? error.location.name)).toEqual([
      'id',
      '#/reservering',
      '#/contact/naam',
      '#/contact/adres',
      '#/contact/bsn',
      '#/taal',
      '#/extra',
    ])
    expect(reply.text).not.toContain('123')
  })

  test('a channel we do not have is told as such', async () => {
    const reply = await putContact({ ...CONTACT, kanaal: 'post' })
    expect(errorsOf(reply)[0]?.detail).toBe('Kies hoe we je kunnen bereiken: telefoon of email.')
  })

  test('four preferences are one too many, days have Dutch names, and the town must exist', async () => {
    const dinsdag = { dag: 'dinsdag', dagdeel: 'ochtend' }
    const ask = (voorkeuren: unknown[], gemeente = 'voorbeeldstad') =>
      service.send('PUT', `gespreksverzoeken/${randomUUID()}`, {
        body: { gemeente, contact: CONTACT, taal: 'nl', voorkeuren },
      })
    expectProblem(await ask([dinsdag, dinsdag, dinsdag, dinsdag]), 400, 'ongeldige-invoer')
    expectProblem(await ask([{ dag: 'thursday', dagdeel: 'ochtend' }]), 400, 'ongeldige-invoer')
    expectProblem(await ask([dinsdag], 'nergenshuizen'), 404, 'niet-gevonden')
    expect((await ask([])).status).toBe(201)
  })
})
