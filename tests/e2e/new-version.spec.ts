import { rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { isKept, openKiosk, proveNewVersions, runs } from '#tests/prove/new-version.ts'
import { serveTwoBuilds, type TwoBuilds } from '#tests/setup/two-builds.ts'
import { expect, test } from './visit-test.ts'

let service: TwoBuilds

const withClock = async (context: BrowserContext): Promise<void> => void (await context.clock.install())
/** From now on the service worker of this build never comes in, as on a disk that is full. */
const breakWorker = async (build: string): Promise<void> => {
  const worker = join(service.folders[build] ?? '', 'sw.js')
  for (const packed of ['.br', '.gz']) rmSync(`${worker}${packed}`)
  const broken =
    'self.addEventListener("install", event => event.waitUntil(Promise.reject(new Error("full"))));'
  await writeFile(worker, `${broken}${await readFile(worker, 'utf8')}`)
}

test.beforeAll(async () => {
  test.setTimeout(240_000)
  service = await serveTwoBuilds()
})
test.afterAll(() => service.close())
test.beforeEach(() => {
  test.setTimeout(240_000)
})

test('a version that comes out at any moment never reloads a visit, and runs when the visit is over', async () => {
  const proof = await proveNewVersions(service, 5, 3)
  expect(proof).toMatchObject({ rounds: 5, reloadsInVisit: 0, notTakenUp: 0, faults: [] })
})

test('a tablet that nobody touches finds a new version within a quarter of an hour', async ({ browser }) => {
  const [one, two] = service.ids
  service.serve(one)
  const page = await openKiosk(browser, service.url, withClock)
  service.serve(two)
  await page.clock.fastForward('14:00')
  await page.waitForTimeout(2_000)
  expect(await page.locator('meta[name="build"]').getAttribute('content')).toBe(one)
  await page.clock.fastForward('01:30')
  expect(await runs(page, two)).not.toBeNull()
  await page.context().close()
})

test('a version that cannot be kept is fetched anew after two tries, and what waits in a database stays', async ({
  browser,
}) => {
  const [one, two] = service.ids
  service.serve(two)
  const page = await openKiosk(browser, service.url, withClock)
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('waiting', 1)
        opening.onerror = () => failed(opening.error)
        opening.onupgradeneeded = () => opening.result.createObjectStore('sealed', { keyPath: 'id' })
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sealed', 'readwrite')
          writing.objectStore('sealed').put({ id: 'request' })
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
  await breakWorker(one)
  let loads = 0
  page.on('domcontentloaded', () => {
    loads += 1
  })
  service.serve(one)
  // As after a night without power: the page is opened by the service worker, and looks.
  await page.reload()
  expect(await runs(page, one)).not.toBeNull()
  await expect.poll(() => loads).toBe(3)
  const left = await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('waiting')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('sealed').objectStore('sealed').getAll()
          reading.onsuccess = () => done(reading.result)
        }
      }),
  )
  expect(left).toEqual([{ id: 'request' }])

  // The next version that is whole is kept again.
  service.serve(two)
  await expect(async () => {
    await page.clock.fastForward('15:01')
    expect(await isKept(page)).toBe(true)
    expect(await page.locator('meta[name="build"]').getAttribute('content')).toBe(two)
  }).toPass({ intervals: [3_000] })
  await page.context().close()
})
