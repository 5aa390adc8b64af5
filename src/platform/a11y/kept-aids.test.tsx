import { afterEach, expect, test, vi } from 'vitest'
import { chooseAids, currentAids, forgetAids, NO_AIDS } from './aids.ts'
import { followDevice } from './device-wishes.ts'
import { keepAids } from './kept-aids.ts'

const KEPT_AT = 'talentperron.aids'
let stop = (): void => {}

afterEach(() => {
  stop()
  stop = () => {}
  vi.unstubAllGlobals()
  localStorage.clear()
  forgetAids()
})

const kept = (): unknown => JSON.parse(localStorage.getItem(KEPT_AT) ?? 'null')

test('what somebody chose on an own device is there the next time, and on the page', () => {
  stop = keepAids()
  chooseAids({ large: true })
  chooseAids({ speed: 'slow' })
  expect(kept()).toEqual({ large: true, speed: 'slow' })
  stop()
  forgetAids()
  expect(currentAids()).toEqual(NO_AIDS)
  stop = keepAids()
  expect(currentAids()).toEqual({ ...NO_AIDS, large: true, speed: 'slow' })
  expect(document.documentElement).toHaveAttribute('data-large')
})

test.each(['{"large":', '"large"', '{"large":"yes"}', '{"bigger":true}', 'null'])(
  'something else that is kept in its place, %s, changes nothing',
  damaged => {
    localStorage.setItem(KEPT_AT, damaged)
    stop = keepAids()
    expect(currentAids()).toEqual(NO_AIDS)
  },
)

test('what was chosen before the kept choice could be read goes before it', () => {
  localStorage.setItem(KEPT_AT, '{"large":true,"low":true}')
  chooseAids({ large: false })
  stop = keepAids()
  expect(currentAids()).toMatchObject({ large: false, low: true })
})

test('wiping everything leaves nothing of it', () => {
  stop = keepAids()
  chooseAids({ contrast: true })
  forgetAids()
  expect(localStorage).toHaveLength(0)
  expect(document.documentElement).not.toHaveAttribute('data-contrast')
})

test('a device that keeps nothing works all the same', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  stop = keepAids()
  chooseAids({ calm: true })
  expect(document.documentElement).toHaveAttribute('data-calm')
})

test('what is set for the whole device counts, until somebody chooses otherwise, and again when they are gone', () => {
  const listeners: (() => void)[] = []
  const asked = new Set(['(prefers-contrast: more)'])
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return asked.has(query)
    },
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    removeEventListener: () => {},
  }))
  const unfollow = followDevice()
  expect(currentAids()).toMatchObject({ contrast: true, calm: false })
  chooseAids({ contrast: false })
  expect(document.documentElement).not.toHaveAttribute('data-contrast')
  forgetAids()
  expect(document.documentElement).toHaveAttribute('data-contrast')
  asked.clear()
  for (const listener of listeners) listener()
  expect(currentAids()).toEqual(NO_AIDS)
  unfollow()
})
