import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { callService } from './call-service.ts'

const fetched = vi.fn<typeof fetch>()

beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  fetched.mockReset()
  vi.unstubAllGlobals()
})

const answer = (body: string | null, status: number, type = 'application/json'): void => {
  const headers = body === null ? {} : { 'Content-Type': type }
  fetched.mockResolvedValue(new Response(body, { status, headers }))
}

const ask = () => callService({ method: 'GET', path: '/tijdsloten', schema: z.object({ code: z.string() }) })

const problem = (type: string, status: number, more: object = {}) =>
  answer(JSON.stringify({ type, title: 'x', status, ...more }), status, 'application/problem+json')

describe('an answer of the service', () => {
  test('is done when it is what was asked for', async () => {
    answer('{"code":"BCD-234"}', 200)
    expect(await ask()).toEqual({ kind: 'done', value: { code: 'BCD-234' } })
  })

  test('is a refusal, with what came along, when the service says no in its own words', async () => {
    problem('urn:problem-type:talentperron:tijdslot-bezet', 409, { alternatieven: [] })
    expect(await ask()).toMatchObject({
      kind: 'refused',
      type: 'tijdslot-bezet',
      body: { alternatieven: [] },
    })
  })
})

describe('the service counts as out of reach', () => {
  test.each<[string, () => void]>([
    ['a page of a proxy (502)', () => answer('<html>Bad gateway</html>', 502, 'text/html')],
    ['a page of a wifi portal (200)', () => answer('<html>Log in</html>', 200, 'text/html')],
    ['an empty body (200)', () => answer(null, 200)],
    ['no content (204) where there should be some', () => answer(null, 204)],
    ['half a message', () => answer('{"code":"BCD-', 200)],
    ['JSON of another shape', () => answer('{"code":7}', 200)],
    ['JSON that is not an object', () => answer('null', 200)],
    ['a problem of somebody else', () => problem('about:blank', 403)],
    ['a problem with a name we do not know', () => problem('urn:problem-type:talentperron:nieuw', 409)],
    ['a problem without a name', () => answer('{}', 404, 'application/problem+json')],
    ['a fault of the service itself', () => problem('urn:problem-type:talentperron:interne-fout', 500)],
    [
      'a service that is closed for a while',
      () => problem('urn:problem-type:talentperron:dienst-niet-bereikbaar', 503),
    ],
    ['no network', () => fetched.mockRejectedValue(new TypeError('Failed to fetch'))],
    ['a call that was broken off', () => fetched.mockRejectedValue(new DOMException('x', 'AbortError'))],
    [
      'a connection lost in the middle of the answer',
      () => {
        const body = new ReadableStream({ start: controller => controller.error(new TypeError('network')) })
        fetched.mockResolvedValue(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
      },
    ],
  ])('after %s', async (_, prepare) => {
    prepare()
    expect(await ask()).toEqual({ kind: 'unreachable' })
  })

  test('when no answer comes in ten seconds', async () => {
    const patience = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
    fetched.mockImplementation(
      (_, init) =>
        new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        ),
    )
    const asked = ask()
    expect(timeout).toHaveBeenCalledWith(10_000)
    patience.abort(new DOMException('x', 'TimeoutError'))
    expect(await asked).toEqual({ kind: 'unreachable' })
    timeout.mockRestore()
  })
})

describe('a call', () => {
  test('goes to our own service, keeps nothing and sends no cookies', async () => {
    answer('{"code":"x"}', 200)
    await callService({
      method: 'PUT',
      path: '/afspraken/1',
      headers: { 'Idempotency-Key': 'k' },
      body: { naam: 'سميرة 🦊' },
      schema: z.unknown(),
      outlivesPage: true,
    })
    const [address, init] = fetched.mock.calls[0] ?? []
    expect(address).toBe('/api/v1/afspraken/1')
    expect(init).toMatchObject({
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
      body: '{"naam":"سميرة 🦊"}',
      cache: 'no-store',
      credentials: 'omit',
      keepalive: true,
    })
  })

  test('without a message has no content type', async () => {
    answer('{"code":"x"}', 200)
    await ask()
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', headers: {}, keepalive: false })
  })
})
