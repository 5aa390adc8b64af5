import { describe, expect, test } from 'vitest'
import { listDeadJobs } from '#service/jobs/store/dead-jobs.ts'
import { mailSender } from '#service/mail/send-mail.ts'
import { FIRST, START } from '#tests/setup/booking-service.ts'
import { SAMIRA, startMailing } from './mailing.ts'

const mailing = startMailing()
const { book, mailsTo, lastTo } = mailing

describe('mail that does not go well', () => {
  test('waits for a server that is away, and then comes once', async () => {
    mailing.server().mood.message = 451
    const booked = await book('twee-gidsen')
    await mailing.service().work()
    expect(mailing.server().received).toEqual([])
    mailing.server().mood.message = undefined
    await mailing.service().work()
    expect(mailing.server().received).toEqual([])
    mailing.service().clock.now = '2026-11-21T12:00:15Z'
    await mailing.service().work()
    expect(mailsTo(SAMIRA.adres)).toHaveLength(1)
    const id = String(booked.body.id)
    expect(lastTo(SAMIRA.adres).mail.messageId).toBe(`<confirmation.0.resident.${id}@voorbeeldstad.example>`)
  })

  test('to an address that does not exist is given up on and seen at the desk', async () => {
    mailing.server().mood.recipient = 550
    await book('twee-gidsen')
    await mailing.service().work()
    expect(await listDeadJobs(mailing.service().database)).toMatchObject([
      { type: 'mail.confirmation', problem: 'recipient-refused', attempts: 1 },
    ])
  })

  test('is not sent when it is too late to help; somebody at the desk sees that', async () => {
    mailing.server().mood.message = 451
    await book('twee-gidsen')
    await mailing.service().work()
    mailing.server().mood.message = undefined
    mailing.service().clock.now = FIRST
    await mailing.service().work()
    expect(mailing.server().received).toEqual([])
    expect(await listDeadJobs(mailing.service().database)).toMatchObject([{ problem: 'too-late' }])
  })

  test('does not go over an open line when TLS is asked for', async () => {
    const { settings } = mailing.server()
    const strict = { ...settings, server: { ...settings.server, requireTLS: true } }
    const send = mailSender(strict, () => START)
    const mail = {
      to: SAMIRA.adres,
      subject: 'x',
      text: 'x',
      html: 'x',
      messageId: '<a@b.example>',
      language: 'nl',
    }
    expect(await send(mail)).toEqual({ ok: false, problem: 'mail-server-refused' })
    expect(mailing.server().received).toEqual([])
  })

  test('to two addresses at once does not exist: a comma makes no second recipient', async () => {
    const { settings } = mailing.server()
    const send = mailSender(settings, () => START)
    const to = 'a@voorbeeld.example, b@voorbeeld.example'
    await send({ to, subject: 'x', text: 'x', html: 'x', messageId: '<a@b.example>', language: 'nl' })
    expect(mailing.server().received.flatMap(one => one.to.split(' ')).length).toBeLessThanOrEqual(1)
  })

  test('to a server that is not there is tried again', async () => {
    const { settings } = mailing.server()
    const nowhere = { ...settings, server: { ...settings.server, port: 1 } }
    const mail = {
      to: SAMIRA.adres,
      subject: 'x',
      text: 'x',
      html: 'x',
      messageId: '<a@b.example>',
      language: 'nl',
    }
    expect(await mailSender(nowhere, () => START)(mail)).toEqual({
      ok: false,
      problem: 'mail-server-unreachable',
    })
  })

  test('leaves no personal data in the work that waits, dies or is done', async () => {
    mailing.server().mood.recipient = 550
    const booked = await book()
    await mailing.service().work()
    const rows = await mailing.service().database.selectFrom('jobs').selectAll().execute()
    expect(rows.length).toBeGreaterThan(2)
    const text = JSON.stringify(rows)
    expect(text).not.toMatch(/samira|@|voorbeeld\.example/i)
    expect(text).not.toContain(String(booked.body.annuleringssleutel))
    expect(mailing.service().faults).toEqual([])
  })
})
