import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { takeUpUpdates } from './take-up-updates.ts'
import { untouched } from './untouched.ts'

const SKIP = { type: 'SKIP_WAITING' }

/** A browser with a service worker, of which a new version can come in. */
const fakeBrowser = () => {
  const heard = { updatefound: () => {}, statechange: () => {}, controllerchange: () => {} }
  const postMessage = vi.fn()
  const listen = (kind: keyof typeof heard, listener: () => void): void => {
    heard[kind] = listener
  }
  const registration = {
    active: {} as unknown,
    waiting: null as { postMessage: typeof postMessage } | null,
    installing: { addEventListener: listen as never },
    addEventListener: listen,
    update: vi.fn(async () => {}),
  }
  const reload = vi.fn()
  takeUpUpdates({ registration, container: { addEventListener: listen }, untouched, reload })
  return {
    postMessage,
    reload,
    update: registration.update,
    hadNoVersionYet: () => {
      registration.active = null
    },
    newVersion: () => {
      heard.updatefound()
      registration.waiting = { postMessage }
      heard.statechange()
    },
    takesOver: () => {
      registration.waiting = null
      heard.controllerchange()
    },
  }
}

const wipe = async (): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name: 'Klaar, wis alles' }))
  await userEvent.click(screen.getByRole('button', { name: 'Ja, wis alles' }))
}

const start = () => userEvent.click(screen.getByRole('button', { name: 'Start' }))

beforeEach(() => {
  // Taps right after a new screen are ignored; here they follow each other faster than a person can.
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  untouched.afterWipe()
})

describe('a new version on a tablet that is never closed', () => {
  test('is taken up while nobody has touched the first screen, with one reload', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    browser.newVersion()
    expect(browser.postMessage).toHaveBeenCalledExactlyOnceWith(SKIP)
    expect(browser.reload).not.toHaveBeenCalled()
    browser.takesOver()
    browser.takesOver()
    expect(browser.reload).toHaveBeenCalledOnce()
  })

  test('waits during a visit, and is taken up after the wipe', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    await start()
    browser.newVersion()
    expect(browser.postMessage).not.toHaveBeenCalled()
    await wipe()
    expect(browser.postMessage).toHaveBeenCalledExactlyOnceWith(SKIP)
    browser.takesOver()
    expect(browser.reload).toHaveBeenCalledOnce()
  })

  test('waits when somebody went back to the first screen: they are still there', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    await start()
    await userEvent.click(screen.getByRole('button', { name: 'Terug' }))
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'welcome')
    browser.newVersion()
    expect(browser.postMessage).not.toHaveBeenCalled()
  })

  test('waits when somebody touched the first screen and did nothing yet', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    await userEvent.click(screen.getByRole('heading', { level: 1 }))
    browser.newVersion()
    expect(browser.postMessage).not.toHaveBeenCalled()
  })

  test('that takes over while somebody begins reloads only after they are done', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    browser.newVersion()
    await start()
    browser.takesOver()
    expect(browser.reload).not.toHaveBeenCalled()
    await wipe()
    expect(browser.reload).toHaveBeenCalledOnce()
  })

  test('is the first one: it takes the page over, and nothing reloads', async () => {
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    browser.takesOver()
    expect(browser.reload).not.toHaveBeenCalled()
  })

  test('is asked for after every visit, and every hour', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    showVisit(await openKioskVisit())
    const browser = fakeBrowser()
    expect(browser.update).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3_600_000)
    expect(browser.update).toHaveBeenCalledOnce()
    vi.useRealTimers()
    await start()
    await wipe()
    expect(browser.update).toHaveBeenCalledTimes(2)
  })

  test('the very first version is not a new one: nothing is asked and nothing reloads', () => {
    const browser = fakeBrowser()
    browser.hadNoVersionYet()
    browser.newVersion()
    browser.takesOver()
    expect(browser.postMessage).not.toHaveBeenCalled()
    expect(browser.reload).not.toHaveBeenCalled()
  })
})
