import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WIPE_PATIENCE, wipeVisit } from './wipe-visit.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wipe = (...steps: readonly (() => void | Promise<void>)[]) => {
  const seen = { blank: vi.fn(), next: vi.fn(), flee: vi.fn() }
  wipeVisit({ ...seen, steps })
  return seen
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('a wipe', () => {
  test('empties the screen before anything else, and leads to the next visit', async () => {
    const order: string[] = []
    const step = () => void order.push('step')
    const next = vi.fn(() => void order.push('next'))
    wipeVisit({
      blank: () => void order.push('blank'),
      steps: [step, async () => step()],
      next,
      flee: vi.fn(),
    })
    await pass(0)
    expect(order).toEqual(['blank', 'step', 'step', 'next'])
  })

  test.each<[string, () => void | Promise<void>]>([
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['fails later', async () => Promise.reject(new Error('broken'))],
  ])(
    'of which a step %s opens a fresh page, and the other steps are done all the same',
    async (_, broken) => {
      const other = vi.fn()
      const seen = wipe(broken, other)
      await pass(0)
      expect(seen.blank).toHaveBeenCalledOnce()
      expect(other).toHaveBeenCalledOnce()
      expect(seen.flee).toHaveBeenCalledOnce()
      expect(seen.next).not.toHaveBeenCalled()
    },
  )

  test('of which a step hangs opens a fresh page when patience is at its end, and never goes on after that', async () => {
    let release = (): void => {}
    const seen = wipe(
      () =>
        new Promise<void>(resolve => {
          release = resolve
        }),
    )
    await pass(WIPE_PATIENCE - 1)
    expect(seen.flee).not.toHaveBeenCalled()
    await pass(1)
    expect(seen.flee).toHaveBeenCalledOnce()
    release()
    await pass(10)
    expect(seen.next).not.toHaveBeenCalled()
  })

  test('that cannot empty the screen opens a fresh page', async () => {
    const flee = vi.fn()
    const blank = () => {
      throw new Error('broken')
    }
    wipeVisit({ blank, steps: [], next: vi.fn(), flee })
    await pass(0)
    expect(flee).toHaveBeenCalledOnce()
  })
})
