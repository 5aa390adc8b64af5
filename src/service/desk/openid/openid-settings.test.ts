import { expect, test } from 'vitest'
import { readOpenIdSettings } from './openid-settings.ts'

const WHOLE = {
  OIDC_ISSUER: 'https://login.voorbeeld.nl/realms/gemeente',
  OIDC_CLIENT_ID: 'balie',
  OIDC_CLIENT_SECRET: 'geheim',
}
const TOWNS = ['voorbeeldstad', 'buurstad']

test('nobody who says nothing about it gets it', () => {
  expect(readOpenIdSettings({ PUBLIC_URL: 'https://voorbeeld.nl', OIDC_ISSUER: ' ' }, TOWNS)).toEqual({
    ok: true,
    value: undefined,
  })
})

test('three settings are enough where one town is served', () => {
  expect(readOpenIdSettings(WHOLE, ['voorbeeldstad'])).toEqual({
    ok: true,
    value: {
      issuer: WHOLE.OIDC_ISSUER,
      clientId: 'balie',
      clientSecret: 'geheim',
      roleClaim: 'roles',
      roleNames: { gids: 'gids', beheerder: 'beheerder' },
      municipality: 'voorbeeldstad',
      publicUrl: undefined,
    },
  })
})

test('names of the provider, the town and the address can be said', () => {
  const more = {
    OIDC_ROLE_CLAIM: 'groepen',
    OIDC_ROLE_GUIDE: 'TP-gids',
    OIDC_ROLE_MANAGER: 'TP-beheer',
    OIDC_MUNICIPALITY: 'buurstad',
    PUBLIC_URL: 'https://voorbeeld.nl/',
  }
  expect(readOpenIdSettings({ ...WHOLE, ...more }, TOWNS)).toMatchObject({
    value: {
      roleClaim: 'groepen',
      roleNames: { gids: 'TP-gids', beheerder: 'TP-beheer' },
      municipality: 'buurstad',
      publicUrl: 'https://voorbeeld.nl',
    },
  })
})

test.each([
  [{ OIDC_ISSUER: undefined }, /^OIDC_ISSUER ontbreekt/],
  [{ OIDC_ISSUER: 'http://login.voorbeeld.nl' }, /^OIDC_ISSUER ontbreekt of klopt niet/],
  [{ OIDC_ISSUER: 'login' }, /^OIDC_ISSUER ontbreekt of klopt niet/],
  [{ OIDC_CLIENT_ID: '' }, /^OIDC_CLIENT_ID ontbreekt/],
  [{ OIDC_CLIENT_SECRET: ' ' }, /^OIDC_CLIENT_SECRET ontbreekt/],
  [{ PUBLIC_URL: 'voorbeeld' }, /^PUBLIC_URL klopt niet/],
  [{ OIDC_ROLE_GUIDE: 'x', OIDC_ROLE_MANAGER: 'x' }, /zijn hetzelfde/],
  [{ OIDC_MUNICIPALITY: '' }, /^OIDC_MUNICIPALITY ontbreekt.*voorbeeldstad, buurstad/],
  [{ OIDC_MUNICIPALITY: 'verweg' }, /^OIDC_MUNICIPALITY klopt niet: "verweg"/],
])('%j is told in one sentence', (more, sentence) => {
  const read = readOpenIdSettings({ ...WHOLE, OIDC_MUNICIPALITY: 'buurstad', ...more }, TOWNS)
  expect(read).toEqual({ ok: false, problem: [expect.stringMatching(sentence)] })
})

test('a provider on this computer may be without TLS', () => {
  const read = readOpenIdSettings({ ...WHOLE, OIDC_ISSUER: 'http://127.0.0.1:8081' }, ['voorbeeldstad'])
  expect(read.ok).toBe(true)
})
