import { expect, type Page, test } from '@playwright/test'
import { appUrl } from '#tests/e2e/service.ts'
import { proveNothingLeft } from './nothing-left.ts'
import { newDisk, openBrowser } from './profile-browser.ts'
import { findTraces } from './traces/find-traces.ts'

/** What a careless app does with a name. */
const CARELESS: Readonly<Record<string, (page: Page, name: string) => Promise<unknown>>> = {
  localStorage: (page, name) => page.evaluate(text => localStorage.setItem('naam', text), name),
  'a database, deleted at once': (page, name) =>
    page.evaluate(
      text =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('careless', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('careless')
          opening.onsuccess = () => {
            const writing = opening.result.transaction('careless', 'readwrite')
            writing.objectStore('careless').put({ naam: text }, 1)
            writing.oncomplete = () => {
              opening.result.close()
              indexedDB.deleteDatabase('careless').onsuccess = () => resolve()
            }
            writing.onerror = () => reject(writing.error)
          }
        }),
      name,
    ),
  'the address': (page, name) => page.evaluate(text => history.replaceState(null, '', `#${text}`), name),
  'the state of the history': (page, name) =>
    page.evaluate(text => history.replaceState({ naam: text }, ''), name),
  'a plain field': async (page, name) => {
    await page.evaluate(() => document.body.append(document.createElement('input')))
    await page.locator('input').last().pressSequentially(name)
  },
}

test('whatever a careless app leaves on the disk of a kiosk is found, so that finding nothing means something', async () => {
  test.setTimeout(300_000)
  const names = Object.keys(CARELESS).map(
    (how, place) => [how, `Kanarie Zoë ${'qwxzvk'[place]}${place}jq`] as const,
  )
  const disk = newDisk()
  const tracesOf = (name: string): number => findTraces(disk.folder, { words: [name] }).traces.length
  const browser = await openBrowser(disk)
  try {
    for (const [how, name] of names) {
      // A browser writes some of it down seconds later, and a busy machine later still; what a page that is busy coming up
      // takes away before that, is done once more.
      const isFound = (): void => expect(tracesOf(name), how).toBeGreaterThan(0)
      await expect(async () => {
        await browser.page.goto(`${appUrl()}/kiosk?gemeente=voorbeeldstad`)
        await CARELESS[how]?.(browser.page, name)
        await expect(async () => isFound()).toPass({ intervals: [1_000], timeout: 20_000 })
      }).toPass({ timeout: 90_000 })
    }
    await browser.kill()
    for (const [how, name] of names) expect(tracesOf(name), how).toBeGreaterThan(0)
  } finally {
    await browser.close().catch(() => {})
    disk.remove()
  }
})

test('nothing that was typed or chosen is left on the disk, however a visit ends', async () => {
  test.setTimeout(180_000)
  const proof = await proveNothingLeft({ appUrl: appUrl(), visits: 1, random: Math.random })
  expect(Object.values(proof.visits).every(visits => visits === 1)).toBe(true)
  expect(proof.files).toBeGreaterThan(100)
  expect(proof.traces).toEqual([])
})
