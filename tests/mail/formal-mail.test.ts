import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { informalWords } from '#contract/content/form-of-address.ts'
import { FIRST, TOWN } from '#tests/setup/booking-service.ts'
import { GUIDE, SAMIRA, startMailing } from './mailing.ts'

const mailing = startMailing([{ ...TOWN, formOfAddress: 'u' }])

test('in a town that says u an appointment and a request are confirmed with u, and a guide stays a colleague', async () => {
  await mailing.book()
  await mailing.service().work()
  const { mail } = mailing.lastTo(SAMIRA.adres)
  expect(mail.subject).toBe('Uw afspraak op maandag 23 november 2026')
  expect(mail.html).toContain('<html lang="nl" dir="ltr">')
  expect(informalWords(mail.text ?? '')).toEqual([])
  expect(mailing.lastTo(GUIDE).mail.text).toContain('een gesprek met je gepland')

  await mailing.service().send('PUT', `gespreksverzoeken/${randomUUID()}`, {
    body: { gemeente: 'voorbeeldstad', contact: SAMIRA, taal: 'nl', voorkeuren: [] },
  })
  await mailing.service().work()
  expect(mailing.lastTo(SAMIRA.adres).mail.subject).toBe('Uw verzoek is binnen')
})

test('in another language nothing is different', async () => {
  await mailing.book('een-gids', FIRST, SAMIRA, 'en')
  await mailing.service().work()
  expect(mailing.lastTo(SAMIRA.adres).mail.subject).toBe('Your appointment on Monday, 23 November 2026')
})
