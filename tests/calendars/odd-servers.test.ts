import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caldavClient } from '#service/booking/calendars/caldav/caldav-client.ts'
import { calendarText } from './events.ts'

type Answer = {
  readonly status: number
  readonly type?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}
type Asked = { readonly method: string; readonly authorization: string | undefined; readonly path: string }

let server: Server
let answer: Answer
const asked: Asked[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({
      method: request.method ?? '',
      authorization: request.headers.authorization,
      path: request.url ?? '',
    })
    request.resume()
    request.on('end', () => {
      const { status, type = 'application/xml; charset=utf-8', body = '', headers = {} } = answer
      response.writeHead(status, { 'Content-Type': type, ...headers }).end(body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => new Promise(resolve => server.close(resolve)))

const client = () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const url = `http://127.0.0.1:${port}/agenda`
  return caldavClient({ kind: 'caldav', url, user: 'gids', password: 'geheim' })
}
const between = () => client().between('2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')

const multistatus = (inside: string): string =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${inside}</d:multistatus>`
const object = (data: string): string =>
  `<d:response><d:href>/agenda/a.ics</d:href><d:propstat><d:prop><c:calendar-data>${data}</c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
const EVENT = calendarText('a', ['DTSTART:20261124T080000Z', 'DURATION:PT1H'])
const escaped = EVENT.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('an answer of a calendar server', () => {
  test('with nothing in it is an empty calendar', async () => {
    for (const body of [multistatus(''), '<?xml version="1.0"?>\n<multistatus xmlns="DAV:" />\n']) {
      answer = { status: 207, body }
      expect(await between()).toEqual({ ok: true, value: [] })
    }
  })

  test.each([
    ['escaped', escaped],
    ['as character data', `<![CDATA[${EVENT}]]>`],
  ])('holds its events %s', async (_, data) => {
    answer = { status: 207, body: multistatus(object(data)) }
    const found = await between()
    expect(found.ok && found.value.map(text => text.includes('Overleg & <koffie>'))).toEqual([true])
  })

  test.each<[string, Answer]>([
    ['an empty page', { status: 200 }],
    ['a page to log in on', { status: 200, type: 'text/html', body: '<html><body>Log in</body></html>' }],
    ['an empty multistatus page', { status: 207 }],
    ['half an event', { status: 207, body: multistatus(object(escaped)).slice(0, 300) }],
    ['half a list', { status: 207, body: multistatus(object(escaped)).replace('</d:multistatus>', '') }],
    ['something else in XML', { status: 207, body: '<?xml version="1.0"?><html/>' }],
    ['an event without its text', { status: 207, body: multistatus(object('')) }],
    [
      'a list that was cut off',
      {
        status: 207,
        body: multistatus(
          `${object(escaped)}<d:response><d:href>/agenda/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>`,
        ),
      },
    ],
    ['no entrance', { status: 401 }],
    ['a fault', { status: 500 }],
    ['another address', { status: 302, headers: { Location: 'http://127.0.0.1:9/elders' } }],
  ])('that is %s never looks like a free calendar', async (_, given) => {
    answer = given
    expect(await between()).toEqual({ ok: false, problem: 'unreachable' })
  })

  test('elsewhere never gets the password', async () => {
    answer = { status: 302, headers: { Location: '/elders' } }
    await between()
    await client().read('a.ics')
    expect(asked.map(one => one.path)).not.toContain('/elders')
    expect(asked.every(one => one.authorization === `Basic ${btoa('gids:geheim')}`)).toBe(true)
  })

  test.each([
    [201, true],
    [204, true],
    [412, 'changed'],
    [401, 'unreachable'],
    [429, 'unreachable'],
    [409, 'refused'],
    [415, 'refused'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('to writing with status %i is told as %s', async (status, outcome) => {
    answer = { status }
    const written = await client().create('a.ics', EVENT)
    expect(written.ok || written.problem).toBe(outcome)
    expect(asked.map(one => `${one.method} ${one.path}`)).toEqual(['PUT /agenda/a.ics'])
  })
})
