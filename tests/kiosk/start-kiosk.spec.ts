import { existsSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { openLine } from '#tests/e2e/line-to-service.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { begin } from '#tests/e2e/walk.ts'
import { cannotRunKiosk, type KioskPlace, newKioskPlace, runScript, startKiosk } from './kiosk-script.ts'

const TMPFS = 0x01021994
const obstacle = cannotRunKiosk()
test.skip(obstacle !== null, obstacle ?? '')

let place: KioskPlace
test.beforeEach(() => {
  place = newKioskPlace()
})
test.afterEach(() => place.remove())

const startsAVisit = async (page: Page): Promise<void> => {
  await begin(page, mouse(page), '/kiosk')
  await talentsPage(page).isShown()
}

/** Writes in each of the places where a page can leave something. */
const leaveSomething = (page: Page, what: string): Promise<void> =>
  page.evaluate(async text => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('left', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('left')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    await new Promise<void>((resolve, reject) => {
      const writing = database.transaction('left', 'readwrite', { durability: 'strict' })
      writing.objectStore('left').put(text, 'it')
      writing.oncomplete = () => resolve()
      writing.onabort = () => reject(writing.error)
    })
    database.close()
    await (await caches.open('left')).put('/left', new Response(text))
    await cookieStore.set({ name: 'left', value: text, expires: Date.now() + 3_600_000 })
  }, what)

const whatIsLeft = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    const database = await new Promise<IDBDatabase | null>(resolve => {
      const opening = indexedDB.open('left')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => resolve(null)
    })
    const kept = await new Promise<unknown>(resolve => {
      if (!database || !names.includes('left')) return resolve(null)
      const asking = database.transaction('left').objectStore('left').get('it')
      asking.onsuccess = () => resolve(asking.result)
    })
    return { database: kept, cache: await caches.has('left'), cookies: (await cookieStore.getAll()).length }
  })

test('a kiosk starts without network, out of memory, from the clean beginning it made before', async () => {
  const line = await openLine()
  const address = `${line.url}/kiosk?gemeente=voorbeeldstad`
  const first = startKiosk(place, address)
  await startsAVisit(await first.page())
  expect(statfsSync(join(place.memory, 'profile')).type).toBe(TMPFS)
  expect(await first.stop()).toBe(0)
  expect(existsSync(place.memory)).toBe(false)
  await line.cut()

  const second = startKiosk(place, address)
  await startsAVisit(await second.page())
  expect(await second.stop()).toBe(0)
  expect(second.said()).not.toContain('haal de app op')
})

test('a power cut loses nothing that waits in the database, and empties everything else', async () => {
  const line = await openLine()
  const kiosk = startKiosk(place, `${line.url}/kiosk?gemeente=voorbeeldstad`)
  const page = await kiosk.page()
  await attractPage(page).isShown()
  await leaveSomething(page, 'verzegeld')
  expect(await whatIsLeft(page)).toEqual({ database: 'verzegeld', cache: true, cookies: 1 })
  await kiosk.killBrowser()

  const next = await kiosk.page()
  await attractPage(next).isShown()
  expect(await whatIsLeft(next)).toEqual({ database: 'verzegeld', cache: false, cookies: 0 })
  await kiosk.stop()
  await line.cut()
})

test('the script refuses what would leave traces or double work, and says why', async () => {
  const address = 'https://kiosk.voorbeeld.nl/kiosk'
  const refuses = (args: readonly string[], extra: Record<string, string> = {}): string => {
    const { code, said } = runScript(place, args, extra)
    expect(code).toBe(1)
    return said
  }
  expect(refuses(['start', 'http://kiosk.voorbeeld.nl/kiosk'])).toContain('gebruik:')
  expect(refuses(['start', address], { KIOSK_MEMORY: join(place.data, 'memory') })).toContain('op een schijf')
  const swaps = join(place.data, 'swaps')
  const swapOf = (name: string): void =>
    writeFileSync(swaps, `Filename Type Size Used Priority\n${name} partition 1000 0 -2\n`)
  swapOf('/swapfile')
  expect(refuses(['start', address], { KIOSK_SWAPS: swaps })).toContain('niet versleuteld')
  // Swap in memory is no disk. What stops it then is that there is no such address.
  swapOf('/dev/zram0')
  const browser = { KIOSK_SWAPS: swaps, KIOSK_CHROMIUM: 'true' }
  expect(refuses(['golden', address], browser)).toContain('is er netwerk')
})

test('the rules for a managed browser name the address of this kiosk and no other', () => {
  const { code, printed } = runScript(place, ['policies', 'https://talent.stad.nl/kiosk?gemeente=stad'])
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['https://talent.stad.nl'],
    DeveloperToolsAvailability: 2,
  })
  expect(printed).not.toContain('voorbeeld.nl')
})
