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
  for (const name of ['started', 'listens', 'touched']) delete document.documentElement.dataset[name]
})

const load = async (): Promise<void> => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  await import('./kiosk-start.ts')
}
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('a tablet of which the app did not come is loaded anew fifteen seconds after the rest came', async () => {
  await load()
  await wait(40)
  expect(reloadPage).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  await wait(14)
  expect(reloadPage).not.toHaveBeenCalled()
  await wait(1)
  expect(reloadPage).toHaveBeenCalledOnce()
})

test('a tablet of which a part gets no answer at all is loaded anew as well', async () => {
  await load()
  await wait(74)
  expect(reloadPage).not.toHaveBeenCalled()
  await wait(1)
  expect(reloadPage).toHaveBeenCalledOnce()
})

test('an app that comes late is left alone, whatever was being looked for', async () => {
  await load()
  await wait(70)
  document.documentElement.dataset.started = ''
  await wait(600)
  expect(reloadPage).not.toHaveBeenCalled()
})

test('a tablet on which the app runs is left alone', async () => {
  await load()
  document.documentElement.dataset.started = ''
  window.dispatchEvent(new Event('load'))
  await wait(600)
  expect(reloadPage).not.toHaveBeenCalled()
})

const invitation = (): HTMLButtonElement => {
  document.body.innerHTML = '<main data-state="attract"><button></button><div><button></button></div></main>'
  return document.querySelector('button') as HTMLButtonElement
}

test('a touch of the invitation that comes before the app is kept for it, and one beside it is not', async () => {
  const button = invitation()
  await load()
  expect(document.documentElement).toHaveAttribute('data-listens')
  document.querySelector<HTMLElement>('div button')?.click()
  expect(document.documentElement).not.toHaveAttribute('data-touched')
  button.click()
  expect(document.documentElement).toHaveAttribute('data-touched', '')
})

test('a touch that the app takes itself is not kept as well', async () => {
  const button = invitation()
  await load()
  document.documentElement.dataset.started = ''
  button.click()
  expect(document.documentElement).not.toHaveAttribute('data-touched')
})
