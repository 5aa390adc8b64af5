import { loadPack } from 'virtual:packs'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPlace } from '../../place.ts'
import { renderFirstScreen } from '../../prerender.tsx'
import { openAnew, reloadPage } from '../page-address.ts'
import { openKiosk } from './open-kiosk.tsx'
import { AGAIN } from './reload-when-served.ts'

vi.mock('../page-address.ts', async original => ({
  ...(await original<typeof import('../page-address.ts')>()),
  openAnew: vi.fn(),
  reloadPage: vi.fn(),
}))
vi.mock('virtual:packs', async original => {
  const packs = await original<typeof import('virtual:packs')>()
  return { ...packs, loadPack: vi.fn(packs.loadPack) }
})

let root: HTMLElement
/** What the page says before any script runs. */
let drawn: string | null

const open = async (): Promise<void> => {
  root = document.createElement('div')
  root.innerHTML = renderFirstScreen('kiosk')
  document.body.replaceChildren(root)
  drawn = root.textContent
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  await act(async () =>
    openKiosk(readPlace(new URL('http://stad.example/kiosk?gemeente=voorbeeldstad')), root),
  )
}
beforeEach(async () => {
  vi.spyOn(performance, 'now').mockReturnValue(-1_000_000)
  vi.mocked(openAnew).mockClear()
  await open()
})
afterEach(() => {
  act(() => void window.dispatchEvent(new Event('pagehide')))
  vi.unstubAllGlobals()
})

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const shows = (state: string) =>
  waitFor(() => expect(screen.getByRole('main')).toHaveAttribute('data-state', state), {
    timeout: 10_000,
  })
const askToWipe = async (): Promise<void> => {
  await shows('attract')
  await press('Raak het scherm aan')
  await press('Start')
  await press('Ja')
  await press('Klaar, wis alles')
}

test('the page invites to touch before any script runs, and is taken over without a complaint', async () => {
  expect(drawn).toContain('Raak het scherm aan')
  expect(renderFirstScreen('kiosk')).toContain('aria-busy="true"')
  await shows('attract')
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false')
  expect(root.textContent).toBe(drawn)
})

test('a touch that comes before the visit is there is remembered', async () => {
  const early = document.createElement('div')
  early.innerHTML = renderFirstScreen('kiosk')
  document.body.replaceChildren(early)
  openKiosk(readPlace(new URL('http://stad.example/kiosk?gemeente=voorbeeldstad')), early)
  await press('Raak het scherm aan')
  await shows('welcome')
  expect(await screen.findByRole('button', { name: 'Start' })).toBeInTheDocument()
})

test('one visit follows another in one page, and knows nothing of it', async () => {
  await askToWipe()
  await press('Ja, wis alles')
  await shows('attract')
  await press('Raak het scherm aan')
  await press('Start')
  await shows('talents')
  expect(document.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0)
  expect(openAnew).not.toHaveBeenCalled()
})

test('what cannot be cleaned up ends in a fresh page, and until then there is nothing to see', async () => {
  await askToWipe()
  vi.spyOn(window, 'getSelection').mockImplementation(() => {
    throw new Error('broken')
  })
  await press('Ja, wis alles')
  await waitFor(() => expect(openAnew).toHaveBeenCalledOnce())
  expect(root).toBeEmptyDOMElement()
  expect(root.hidden).toBe(true)
})

test('a page that is left is empty, and one that comes back from memory is loaded anew', async () => {
  await askToWipe()
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(root).toBeEmptyDOMElement()
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(openAnew).toHaveBeenCalled()
})

test('a tablet that could not load everything tries again by itself, for as long as it says so', async () => {
  vi.mocked(loadPack).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  vi.stubGlobal('fetch', async () => new Response('page'))
  const again = vi.spyOn(globalThis, 'setInterval')
  const late = document.createElement('div')
  late.innerHTML = renderFirstScreen('kiosk')
  document.body.replaceChildren(late)
  await act(async () =>
    openKiosk(readPlace(new URL('http://stad.example/kiosk?gemeente=voorbeeldstad')), late),
  )
  await shows('problem')
  const [tryAgain] = again.mock.calls.find(([, wait]) => wait === AGAIN) ?? []
  tryAgain?.()
  await waitFor(() => expect(reloadPage).toHaveBeenCalledOnce())
  await press('Probeer opnieuw')
  await shows('attract')
  tryAgain?.()
  await new Promise(resolve => setImmediate(resolve))
  expect(reloadPage).toHaveBeenCalledOnce()
})

test('who touched before the app was there finds the first screen, and the next visitor the invitation', async () => {
  act(() => void window.dispatchEvent(new Event('pagehide')))
  document.documentElement.dataset.touched = ''
  await open()
  await shows('welcome')
  await press('Klaar, wis alles')
  await press('Ja, wis alles')
  await shows('attract')
  delete document.documentElement.dataset.touched
})
