import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staticFiles } from '#service/static-files.ts'

const dist = mkdtempSync(join(tmpdir(), 'tp-dist-'))
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), text)
}
beforeAll(() => {
  write('index.html', '<title>app</title>')
  write('kiosk.html', '<title>kiosk</title>')
  write('toegankelijkheid.html', '<title>statement</title>')
  write('gids/index.html', '<title>desk</title>')
  write('bord/index.html', '<title>board</title>')
  write('assets/app-abc123.js', 'plain')
  write('bord/index.html', '<title>board</title>')
  write('assets/app-abc123.js.br', 'brotli')
  write('bord/index.html', '<title>board</title>')
  write('assets/app-abc123.js.gz', 'gzip')
  write('sw.js', 'worker')
  writeFileSync(`${dist}-secret.txt`, 'secret')
})
afterAll(() => {
  rmSync(dist, { recursive: true })
  rmSync(`${dist}-secret.txt`)
})

const app = staticFiles(dist)
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers })
  const of = (name: string) => response.headers.get(name)
  return { status: response.status, text: await response.text(), of }
}

describe('the files of the app', () => {
  test.each([
    ['/', 'app'],
    ['/kiosk', 'kiosk'],
    ['/e/ABC123', 'kiosk'],
    ['/e/ABC123/bord', 'board'],
    ['/e/ABC123/bord/', 'board'],
    ['/toegankelijkheid', 'statement'],
  ])('%s is the page of the %s', async (path, title) => {
    const page = await get(path)
    expect([page.status, page.text, page.of('Cache-Control')]).toEqual([
      200,
      `<title>${title}</title>`,
      'no-cache',
    ])
  })

  test('/gids/ is the desk, and without its slash one is sent there', async () => {
    expect((await get('/gids/')).text).toBe('<title>desk</title>')
    expect((await get('/gids')).of('Location')).toBe('/gids/')
  })

  test.each([
    ['br, gzip', 'brotli', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['', 'plain', null],
  ])('a hashed file for "%s" comes as %s and may be kept for ever', async (accepted, text, encoding) => {
    const file = await get('/assets/app-abc123.js', { 'Accept-Encoding': accepted })
    expect([file.text, file.of('Content-Encoding')]).toEqual([text, encoding])
    expect(file.of('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(file.of('Content-Type')).toContain('javascript')
  })

  test('the service worker is asked again each time, and not sent again when it is the same', async () => {
    const first = await get('/sw.js')
    expect(first.of('Cache-Control')).toBe('no-cache')
    const again = await get('/sw.js', { 'If-Modified-Since': first.of('Last-Modified') ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('an earlier version that was put back is sent, also to who has the later one', async () => {
    const tomorrow = new Date(Date.parse((await get('/sw.js')).of('Last-Modified') ?? '') + 86_400_000)
    const again = await get('/sw.js', { 'If-Modified-Since': tomorrow.toUTCString() })
    expect(again.status).toBe(200)
    expect(again.text).not.toBe('')
  })

  test('an unknown page is the app with status 404; an unknown file is just 404', async () => {
    const page = await get('/nergens/hier')
    expect([page.status, page.text]).toEqual([404, '<title>app</title>'])
    const file = await get('/assets/old-123.js')
    expect([file.status, file.of('Cache-Control')]).toEqual([404, 'no-cache'])
    expect(file.text).not.toContain('<title>')
  })

  test.each(['/..%2f', '/%2e%2e/', '/assets/..%2f..%2f'])(
    'nothing outside the app is served by way of %s',
    async way => {
      const file = await get(`${way}${dist.split('/').at(-1)}-secret.txt`)
      expect(file.status).toBe(404)
      expect(file.text).not.toContain('secret')
    },
  )

  test('an app that was never built says how to build it', async () => {
    const page = await staticFiles('/nonexistent').request('/')
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('npm run build')
  })

  test('only reading is possible', async () => {
    const response = await app.request('/', { method: 'POST' })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  })
})
