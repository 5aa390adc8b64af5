import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reloadPage } from './shell/page-address.ts'

vi.mock('./shell/page-address.ts', () => ({ reloadPage: vi.fn() }))

beforeEach(() => {
  vi.resetModules()
  vi.mocked(reloadPage).mockClear()
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => new Response('page'))
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  delete document.documentElement.dataset.started
})

const load = async (): Promise<void> => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  await import('./kiosk-start.ts')
}
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('a tablet of which the app did not come is loaded anew fifteen seconds after the rest came', async () => {
  await load()
  await wait(600)
  expect(reloadPage).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  await wait(14)
  expect(reloadPage).not.toHaveBeenCalled()
  await wait(1)
  expect(reloadPage).toHaveBeenCalledOnce()
})

test('a tablet on which the app runs is left alone', async () => {
  await load()
  document.documentElement.dataset.started = ''
  window.dispatchEvent(new Event('load'))
  await wait(600)
  expect(reloadPage).not.toHaveBeenCalled()
})
