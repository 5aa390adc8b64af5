import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ALL_KEPT, forgetEarlierLanguages, keepEveryLanguage } from './kept-languages.ts'

const LIST = {
  app: { ar: '/assets/words.ar-2.js', so: '/assets/words.so-1.js' },
  towns: {
    stad: { ar: '/assets/words.ar.stad-2.json' },
    dorp: { so: '/assets/words.so.dorp-1.json' },
  },
  fonts: ['/assets/vazirmatn-arabic-1.woff2'],
  sounds: ['/assets/audio-ar-shell.back.button-1.opus'],
}
const OF_TOWN = ['/assets/words.ar-2.js', '/assets/words.ar.stad-2.json', ...LIST.fonts, ...LIST.sounds]
const EARLIER = '/assets/words.ar-1.js'

const address = (path: string): string => new URL(path, 'http://localhost').href
let kept: Map<string, string>
let fetched: string[]
let isOnline: boolean

beforeEach(() => {
  kept = new Map()
  fetched = []
  isOnline = true
  const cache = {
    keys: async () => [...kept.keys()].map(url => ({ url })),
    match: async (path: string) => kept.get(address(path)),
    add: async (path: string) => {
      if (!isOnline) throw new TypeError('Failed to fetch')
      fetched.push(path)
      kept.set(address(path), path)
    },
    put: async (path: string) => void kept.set(address(path), path),
    delete: async ({ url }: { readonly url: string }) => kept.delete(url),
  }
  vi.stubGlobal('caches', { open: async () => cache, has: async () => kept.size > 0 })
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(LIST)))
})
afterEach(() => void vi.unstubAllGlobals())

const paths = (): readonly string[] => [...kept.values()].toSorted()

describe('a tablet', () => {
  test('fetches every language of its town and the letters for it, once', async () => {
    await keepEveryLanguage('stad')
    expect(fetched).toEqual(OF_TOWN)
    await keepEveryLanguage('stad')
    expect(fetched).toEqual(OF_TOWN)
    expect(paths()).toEqual([...OF_TOWN, ALL_KEPT].toSorted())
  })

  test('throws the words of an earlier build away, after those of this one are there', async () => {
    kept.set(address(EARLIER), EARLIER)
    isOnline = false
    await expect(keepEveryLanguage('stad')).rejects.toThrow()
    expect(paths()).toEqual([EARLIER])
    isOnline = true
    await keepEveryLanguage('stad')
    expect(paths()).not.toContain(EARLIER)
  })

  test('says that everything is there only when it is', async () => {
    isOnline = false
    await keepEveryLanguage('stad').catch(() => {})
    expect(paths()).not.toContain(ALL_KEPT)
  })
})

describe('a phone', () => {
  test('keeps the language it uses and no words of an earlier build', async () => {
    for (const path of [EARLIER, '/assets/words.so-1.js']) kept.set(address(path), path)
    await forgetEarlierLanguages()
    expect(paths()).toEqual(['/assets/words.so-1.js'])
  })

  test('that never chose another language looks for nothing', async () => {
    await forgetEarlierLanguages()
    expect(fetched).toEqual([])
  })
})
