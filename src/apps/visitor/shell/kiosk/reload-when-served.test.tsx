import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reloadWhenServed } from './reload-when-served.ts'

const reload = vi.fn()
const asked = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  reload.mockClear()
  asked.mockReset()
  vi.stubGlobal('fetch', asked)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('a page that did not load is loaded anew once it can be had, and asked for every fifteen seconds until then', async () => {
  asked.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  asked.mockResolvedValueOnce(new Response(null, { status: 503 }))
  asked.mockResolvedValue(new Response('page'))
  const stop = reloadWhenServed(reload)
  await pass(14)
  expect(asked).not.toHaveBeenCalled()
  await pass(1)
  await pass(15)
  expect(asked).toHaveBeenCalledTimes(2)
  expect(reload).not.toHaveBeenCalled()
  await pass(15)
  expect(reload).toHaveBeenCalledOnce()
  stop()
})

test('a page that turned out to be there after all is left alone, also when the answer was under way', async () => {
  let answer = (_: Response): void => {}
  asked.mockReturnValue(
    new Promise(resolve => {
      answer = resolve
    }),
  )
  const stop = reloadWhenServed(reload)
  await pass(15)
  stop()
  answer(new Response('page'))
  await pass(60)
  expect(asked).toHaveBeenCalledOnce()
  expect(reload).not.toHaveBeenCalled()
})
