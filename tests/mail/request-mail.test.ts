import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { GUIDE, OTHER_GUIDE, SAMIRA, startMailing } from './mailing.ts'

const mailing = startMailing()
const { lastTo } = mailing

describe('a mail about a request', () => {
  const ask = (contact: object, taal = 'nl') =>
    mailing.service().send('PUT', `gespreksverzoeken/${randomUUID()}`, {
      body: { gemeente: 'voorbeeldstad', contact, taal, voorkeuren: [] },
    })

  test('says that it came in, that it is no appointment yet, and holds nothing for a calendar', async () => {
    const asked = await ask(SAMIRA)
    expect(asked.status).toBe(201)
    await mailing.service().work()
    const { mail } = lastTo(SAMIRA.adres)
    expect(mail.subject).toBe('Je verzoek is binnen')
    expect(mail.text).toContain('Dit is nog geen afspraak.')
    expect(mail.text).toContain(String(asked.body.code))
    expect(mail.attachments).toEqual([])
  })

  test('is in the language of the resident, and to the guide in Dutch', async () => {
    await ask(SAMIRA, 'en')
    await mailing.service().work()
    const { mail } = lastTo(SAMIRA.adres)
    expect(mail.subject).toBe('We have your request')
    expect(mail.text).toContain('This is not an appointment yet.')
    expect(mail.html).toContain('<html lang="en" dir="ltr">')
    expect(lastTo(GUIDE).mail.subject).toBe('Nieuw verzoek om een gesprek')
  })

  test('goes to every guide of the town with a mailbox, without a word about who it is', async () => {
    await ask({ naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' })
    await mailing.service().work()
    expect(
      mailing
        .server()
        .received.map(one => one.to)
        .sort(),
    ).toEqual([GUIDE, OTHER_GUIDE])
    for (const { raw } of mailing.server().received) expect(raw).not.toMatch(/samira|12345678/i)
  })
})
