import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PART_SAID } from '#platform/a11y/part-said.ts'
import { type Idle, idleAt } from './idle-clock.ts'
import { type IdleWatch, watchIdle } from './watch-idle.ts'

let state = 'talents'
let guided = false
let seen: Idle[] = []
let watch: IdleWatch

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') })
  state = 'talents'
  guided = false
  seen = []
  watch = watchIdle({ state: () => state, isGuided: () => guided, onIdle: idle => seen.push(idle) })
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const last = () => seen.at(-1)?.phase
const touch = () => window.dispatchEvent(new Event('pointerdown'))

describe('a silence at a shared device', () => {
  test.each([
    ['talents', 90],
    ['result', 150],
    ['confirmed', 150],
    ['requestStored', 150],
  ])('at %s brings the question after %i s, and the wipe 45 s later', (where, seconds) => {
    state = where
    pass(seconds - 1)
    expect(last()).toBe('busy')
    pass(1)
    expect(seen.at(-1)).toMatchObject({ phase: 'asking', secondsLeft: 45 })
    pass(44)
    expect(seen.at(-1)).toMatchObject({ phase: 'asking', secondsLeft: 1 })
    pass(1)
    expect(last()).toBe('over')
    pass(600)
    expect(seen.filter(({ phase }) => phase === 'over')).toHaveLength(1)
  })

  test('counts down second by second', () => {
    pass(135)
    const told = seen.flatMap(idle => (idle.phase === 'asking' ? [idle.secondsLeft] : []))
    expect(told).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index))
  })

  test('is broken by a touch; once the question stands only by an answer, as often as somebody likes', () => {
    pass(89)
    touch()
    pass(89)
    expect(last()).toBe('busy')
    pass(1)
    touch()
    expect(last()).toBe('asking')
    for (let times = 0; times < 20; times += 1) {
      watch.touch()
      expect(last()).toBe('busy')
      pass(134)
      expect(last()).toBe('asking')
    }
  })

  test('does not begin while somebody is read to, but being read the question is no answer to it', () => {
    const say = () => window.dispatchEvent(new Event(PART_SAID))
    for (let part = 0; part < 20; part += 1) {
      pass(60)
      say()
    }
    expect(last()).toBe('busy')
    pass(90)
    expect(last()).toBe('asking')
    say()
    expect(last()).toBe('asking')
    pass(45)
    expect(last()).toBe('over')
  })

  test('is ten minutes with a guide, and nothing at the invitation', () => {
    guided = true
    pass(599)
    expect(last()).toBe('busy')
    pass(1)
    expect(last()).toBe('asking')
    expect(idleAt('attract', false, 0, 1e9)).toMatchObject({ phase: 'resting' })
  })

  test('counts from the touch that began it', () => {
    state = 'attract'
    pass(300)
    touch()
    state = 'welcome'
    pass(89)
    expect(last()).toBe('busy')
    pass(1)
    expect(last()).toBe('asking')
  })

  test('at the screen for guides ends without a question', () => {
    state = 'tablet'
    pass(90)
    expect(seen.some(({ phase }) => phase === 'asking')).toBe(false)
    expect(last()).toBe('over')
  })

  test.each([-86_400_000, 3_600_000, 315_532_800_000])('is not changed by setting the clock by %i ms', by => {
    pass(45)
    vi.setSystemTime(Date.now() + by)
    pass(44)
    expect(last()).toBe('busy')
    pass(1)
    expect(last()).toBe('asking')
    vi.setSystemTime(Date.now() - by)
    pass(44)
    expect(last()).toBe('asking')
    pass(1)
    expect(last()).toBe('over')
  })
})
