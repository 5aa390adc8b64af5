import { afterEach, describe, expect, test, vi } from 'vitest'
import { failedUpdates } from './failed-updates.ts'
import { isServed, rebuildCaches } from './rebuild-caches.ts'

const PAGE = '<meta name="build" content="two">'
const WORKER = 'precache([{url:"assets/a.js",revision:null},{"url":"b.svg","revision":"1"}])'
const LANGUAGES = JSON.stringify({ app: { ar: '/assets/words.ar-1.js' }, towns: {}, fonts: [], sounds: [] })
const SPEAKING = {
  '/?opnieuw': PAGE,
  '/sw.js': 'precache([{url:"languages.json",revision:"1"}])',
  '/languages.json': LANGUAGES,
}
const WHOLE = { '/?opnieuw': PAGE, '/sw.js': WORKER, '/assets/a.js': '1', '/b.svg': '1' }

const tablet = (served: Readonly<Record<string, string>>) => {
  vi.stubGlobal('fetch', async (address: string) => {
    const body = served[address]
    if (body === undefined) throw new TypeError('Failed to fetch')
    return new Response(body, { status: body === '' ? 404 : 200 })
  })
  const remove = vi.fn(async () => true)
  vi.stubGlobal('caches', { keys: async () => ['workbox', 'other'], delete: remove })
  return { remove, unregister: vi.fn(async () => true) }
}

afterEach(() => void vi.unstubAllGlobals())

test('everything a tablet keeps of the app is thrown away', async () => {
  const { remove, unregister } = tablet(WHOLE)
  expect(await rebuildCaches({ unregister })).toBe(true)
  expect(remove.mock.calls).toEqual([['workbox'], ['other']])
  expect(unregister).toHaveBeenCalledOnce()
})

test('a tablet that cannot throw it away says so', async () => {
  const { remove, unregister } = tablet(WHOLE)
  remove.mockRejectedValue(new DOMException('no', 'UnknownError'))
  expect(await rebuildCaches({ unregister })).toBe(false)
  expect(unregister).not.toHaveBeenCalled()
})

describe('all of a build is served', () => {
  test.each([
    ['with every file of it', WHOLE],
    ['with the words of other languages', { ...SPEAKING, '/assets/words.ar-1.js': 'words' }],
  ])('%s', async (_, served) => {
    tablet(served)
    expect(await isServed('two')).toBe(true)
  })

  test.each([
    ['there is no network', {}],
    ['the page is of another build', { ...WHOLE, '/?opnieuw': PAGE.replace('two', 'one') }],
    ['one file of the app is missing', { ...WHOLE, '/b.svg': '' }],
    ['there is no service worker', { ...WHOLE, '/sw.js': '' }],
    ['a language is missing', SPEAKING],
    ['the service worker lists nothing', { ...WHOLE, '/sw.js': '1' }],
  ])('but not when %s', async (_, served) => {
    tablet(served)
    expect(await isServed('two')).toBe(false)
  })
})

test('how often a build did not get in is known after a reload, and for each build apart', () => {
  expect(failedUpdates.add('two')).toBe(1)
  expect(failedUpdates.add('two')).toBe(2)
  expect(failedUpdates.add('three')).toBe(1)
  failedUpdates.forget()
  expect(failedUpdates.add('three')).toBe(1)
  failedUpdates.forget()
  expect(sessionStorage).toHaveLength(0)
})
