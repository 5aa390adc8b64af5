import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { META_POLICY } from '#contract/page-policy.ts'
import { headerFaults } from '#tests/setup/header-faults.ts'
import { securityHeaders } from './security-headers.ts'

const app = new Hono()
app.use(securityHeaders)
app.get('/', context => context.html('<p>'))
app.get('/sw.js', context => context.body('', 200, { 'Content-Type': 'text/javascript' }))
app.get('/api/v1/locaties', context => context.json({}))
app.get('/api/v1/openapi.json', context => context.json({}, 200, { 'Access-Control-Allow-Origin': '*' }))
app.get('/api/v1/docs', context =>
  context.html('<p>', 200, { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" }),
)
app.get('/fout', context => context.text('', 500))

const ask = async (path: string, headers: Record<string, string> = {}): Promise<Headers> =>
  (await app.request(`http://127.0.0.1${path}`, { headers })).headers

describe('every answer of the service', () => {
  test.each(['/', '/sw.js', '/api/v1/locaties', '/nergens', '/fout'])(
    'has nothing a checker would mark: %s',
    async path => {
      const headers = await ask(path, { 'X-Forwarded-Proto': 'https' })
      expect(headerFaults(headers)).toEqual([])
      expect(Object.fromEntries(headers)).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'x-permitted-cross-domain-policies': 'none',
      })
    },
  )

  test('asks for HTTPS for two years, but only when it came over HTTPS', async () => {
    const secure = async (proto: string) =>
      (await ask('/', { 'X-Forwarded-Proto': proto })).get('Strict-Transport-Security')
    expect(await secure('https')).toBe('max-age=63072000')
    expect(await secure('https, http')).toBe('max-age=63072000')
    expect(await secure('http')).toBeNull()
    expect(await secure('http, https')).toBeNull()
    expect((await ask('/')).has('Strict-Transport-Security')).toBe(false)
    expect((await app.request('https://stad.nl/')).headers.has('Strict-Transport-Security')).toBe(true)
  })

  test('lets the desk use passkeys, and no other page', async () => {
    const powersOf = async (path: string) => (await ask(path)).get('Permissions-Policy')
    for (const power of ['publickey-credentials-create', 'publickey-credentials-get']) {
      expect(await powersOf('/gids/')).toContain(`${power}=(self)`)
      for (const path of ['/', '/kiosk', '/gidsen']) expect(await powersOf(path)).toContain(`${power}=()`)
    }
  })

  test('gives up every power that a page of ours has no use for', async () => {
    const powers = ((await ask('/')).get('Permissions-Policy') ?? '').split(', ')
    for (const power of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'clipboard-read'])
      expect(powers).toContain(`${power}=()`)
    expect(powers.filter(power => !power.endsWith('=()'))).toEqual([
      'autoplay=(self)',
      'clipboard-write=(self)',
      'fullscreen=(self)',
      'screen-wake-lock=(self)',
    ])
    expect(new Set(powers).size).toBe(powers.length)
  })

  test('leaves the camera to the pages of the desk alone', async () => {
    const cameraAt = async (path: string) =>
      /camera=\S*?(?=,|$)/.exec((await ask(path)).get('Permissions-Policy') ?? '')?.[0]
    expect(await Promise.all(['/gids/', '/gids', '/gids/assets/index.js'].map(cameraAt))).toEqual(
      Array.from({ length: 3 }, () => 'camera=(self)'),
    )
    expect(
      await Promise.all(['/', '/kiosk', '/gidsen', '/e/gids', '/api/v1/gids/gesprekken'].map(cameraAt)),
    ).toEqual(Array.from({ length: 5 }, () => 'camera=()'))
    const powers = ((await ask('/gids/')).get('Permissions-Policy') ?? '').split(', ')
    expect(powers.filter(power => !power.endsWith('=()'))).toHaveLength(7)
  })

  test('is for our own pages, but for the description of the API, which says so', async () => {
    expect((await ask('/api/v1/openapi.json')).get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  })
})

describe('what a page may load', () => {
  test('is our own files, and text never becomes script', async () => {
    const policy = (await ask('/')).get('Content-Security-Policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types talentperron',
      ]),
    )
    expect(policy.startsWith(META_POLICY)).toBe(true)
  })

  test('is nothing at all in an answer of the API, and what the page for developers says of itself', async () => {
    expect((await ask('/api/v1/locaties')).get('Content-Security-Policy')).toContain("default-src 'none'")
    expect((await ask('/api/v1/docs')).get('Content-Security-Policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
  })
})

describe('the checker', () => {
  const faultsWith = async (name: string, value: string | null): Promise<readonly string[]> => {
    const headers = await ask('/', { 'X-Forwarded-Proto': 'https' })
    if (value === null) headers.delete(name)
    else headers.set(name, value)
    return headerFaults(headers)
  }
  const CSP = 'Content-Security-Policy'
  const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  test.each([
    [CSP, null],
    [CSP, CLOSED.replace("default-src 'none'; ", '')],
    [CSP, CLOSED.replace("default-src 'none'", 'default-src https:')],
    [CSP, CLOSED.replace("base-uri 'none'; ", '')],
    [CSP, CLOSED.replace("form-action 'none'; ", '')],
    [CSP, CLOSED.replace("; frame-ancestors 'none'", '')],
    [CSP, `${CLOSED}; script-src 'self' 'unsafe-inline'`],
    [CSP, `${CLOSED}; script-src 'self' 'unsafe-eval'`],
    [CSP, `${CLOSED}; style-src 'unsafe-hashes'`],
    [CSP, `${CLOSED}; img-src *`],
    [CSP, `${CLOSED}; img-src http:`],
    [CSP, `${CLOSED}; img-src https:`],
    [CSP, `${CLOSED}; connect-src elders.nl`],
    [CSP, `${CLOSED}; connect-src http://elders.nl`],
    [CSP, `${CLOSED}; script-src data:`],
    [CSP, `${CLOSED}; object-src data:`],
    [CSP, CLOSED.replace("form-action 'none'", 'form-action https://*.nl')],
    ['X-Content-Type-Options', null],
    ['X-Content-Type-Options', 'sniff'],
    ['Referrer-Policy', null],
    ['Referrer-Policy', 'unsafe-url'],
    ['Referrer-Policy', 'origin'],
    ['Strict-Transport-Security', null],
    ['Strict-Transport-Security', 'max-age=31535999'],
    ['X-Frame-Options', 'ALLOWALL'],
  ])('finds the fault in %s: %s', async (name, value) => {
    expect(await faultsWith(name, value)).not.toEqual([])
  })

  test('passes a closed policy', async () => {
    expect(await faultsWith(CSP, CLOSED)).toEqual([])
    expect(await faultsWith(CSP, `${CLOSED}; style-src 'sha256-abc='; img-src 'self' data:`)).toEqual([])
  })
})
