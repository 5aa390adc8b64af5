import { describe, expect, test } from 'vitest'
import { readMailSettings } from './mail-settings.ts'

const FULL = {
  SMTP_URL: 'smtps://perron:gehe%40im@mail.voorbeeld.example',
  MAIL_FROM: 'Talentperron Groningen <afspraken@voorbeeld.example>',
  PUBLIC_URL: 'https://talentperron.voorbeeld.example/',
}
const read = (change: Partial<typeof FULL> = {}) => {
  const result = readMailSettings({ ...FULL, ...change })
  if (!result.ok || !result.value) throw new Error('no settings')
  return result.value
}

describe('settings for mail', () => {
  test('are not needed', () => {
    expect(readMailSettings({})).toEqual({ ok: true, value: undefined })
    expect(readMailSettings({ SMTP_URL: ' ', MAIL_FROM: 'x' })).toEqual({ ok: true, value: undefined })
  })

  test('are read from three names', () => {
    expect(read()).toEqual({
      server: {
        host: 'mail.voorbeeld.example',
        port: 465,
        secure: true,
        requireTLS: false,
        auth: { user: 'perron', pass: 'gehe@im' },
      },
      from: { name: 'Talentperron Groningen', address: 'afspraken@voorbeeld.example' },
      publicUrl: 'https://talentperron.voorbeeld.example',
    })
    expect(read({ MAIL_FROM: 'kaal@voorbeeld.example' }).from).toEqual({
      name: '',
      address: 'kaal@voorbeeld.example',
    })
    expect(read({ PUBLIC_URL: 'https://voorbeeld.example/talentperron/' }).publicUrl).toBe(
      'https://voorbeeld.example/talentperron',
    )
  })

  test.each([
    ['smtp://mail.voorbeeld.example', 587, true],
    ['smtp://mail.voorbeeld.example:25?requireTLS=false', 25, false],
    ['smtp://127.0.0.1:1025', 1025, false],
    ['smtp://[::1]:1025', 1025, false],
    ['smtp://localhost:1025', 1025, false],
    ['smtp://localhost.voorbeeld.example', 587, true],
  ])('%s goes over TLS unless it stays here or the operator says so', (SMTP_URL, port, requireTLS) => {
    expect(read({ SMTP_URL }).server).toMatchObject({ port, requireTLS, secure: false })
  })

  test.each([
    [{ SMTP_URL: 'mail.voorbeeld.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'https://mail.voorbeeld.example' }, 'SMTP_URL'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'Talentperron' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'A <a@b.example>\r\nBcc: c@d.example' }, 'MAIL_FROM'],
    [{ PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'talentperron.voorbeeld.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://voorbeeld.example/?a=1' }, 'PUBLIC_URL'],
  ])('%o is refused with a sentence that names what to mend, and no password', (change, name) => {
    const result = readMailSettings({ ...FULL, ...change })
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.problem).toHaveLength(1)
    expect(result.problem[0]).toContain(name)
    expect(result.problem[0]).not.toContain('gehe')
  })

  test('that are all wrong are told all at once', () => {
    const result = readMailSettings({ SMTP_URL: 'x' })
    expect(result.ok ? [] : result.problem).toHaveLength(3)
  })
})
