import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UNTOUCHED_AFTER, untouched } from './untouched.ts'

const told = vi.fn()
untouched.onQuiet(told)

const shows = (state: string): void => {
  document.body.innerHTML = `<main data-state="${state}"></main>`
}
const touch = (kind = 'pointerdown'): void => void window.dispatchEvent(new Event(kind))
const fingers = (kind: string, count: number): void =>
  void window.dispatchEvent(Object.assign(new Event(kind), { touches: { length: count } }))

beforeEach(() => {
  vi.useFakeTimers()
  shows('attract')
  untouched.afterWipe()
  told.mockClear()
})
afterEach(() => {
  vi.runOnlyPendingTimers()
  vi.useRealTimers()
})

describe('a tablet', () => {
  test.each(['pointerdown', 'keydown'])(
    'that shows the invitation and was cleaned with a cloth (%s) is untouched again after ten seconds',
    kind => {
      touch(kind)
      vi.advanceTimersByTime(6_000)
      touch(kind)
      vi.advanceTimersByTime(9_999)
      expect(untouched.is()).toBe(false)
      expect(told).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(untouched.is()).toBe(true)
      expect(told).toHaveBeenCalledOnce()
    },
  )

  test('that shows a visit stays touched however long nobody touches it, until it is wiped', () => {
    touch()
    shows('welcome')
    vi.advanceTimersByTime(600_000)
    expect(untouched.is()).toBe(false)
    expect(told).not.toHaveBeenCalled()
    shows('attract')
    untouched.afterWipe()
    expect(untouched.is()).toBe(true)
    expect(told).toHaveBeenCalledOnce()
  })

  test('on which a finger lies stays touched for as long as it lies there', () => {
    fingers('touchstart', 1)
    touch()
    vi.advanceTimersByTime(60_000)
    expect(untouched.is()).toBe(false)
    fingers('touchend', 0)
    vi.advanceTimersByTime(UNTOUCHED_AFTER - 1)
    expect(untouched.is()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(untouched.is()).toBe(true)
  })

  test('whose clock is put ahead is not untouched any sooner', () => {
    touch()
    vi.setSystemTime(Date.now() + 86_400_000)
    vi.advanceTimersByTime(UNTOUCHED_AFTER - 1)
    expect(untouched.is()).toBe(false)
    expect(told).not.toHaveBeenCalled()
  })

  test('that lets nobody in while a new version takes over is not touched', () => {
    document.body.inert = true
    touch()
    document.body.inert = false
    expect(untouched.is()).toBe(true)
  })
})

test('a touch that came before the app counts: nothing may change under who made it', async () => {
  vi.resetModules()
  document.documentElement.dataset.touched = 'taken'
  shows('welcome')
  const { untouched: anew } = await import('./untouched.ts')
  delete document.documentElement.dataset.touched
  vi.advanceTimersByTime(600_000)
  expect(anew.is()).toBe(false)
})
