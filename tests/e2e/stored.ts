import type { Page } from '@playwright/test'
import type { StoredVisit } from '#contract/stored-visit.schema.ts'
import { screenOf } from './pages/screen.ts'

/**
 * Everything a page has stored on the device, as one text to search in, and the number of things kept of a visit: not counted
 * are the public keys that a tablet keeps, to seal requests with when there is no network.
 */
export const readStored = (page: Page): Promise<{ readonly visits: number; readonly text: string }> =>
  page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = []
    let keys = 0
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const rows = await wait(database.transaction(store).objectStore(store).getAll())
        found.push(...rows)
        if (store === 'keys') keys += rows.length
      }
      database.close()
    }
    const words = JSON.stringify([found, { ...localStorage }, { ...sessionStorage }, document.cookie])
    const marks = localStorage.length + sessionStorage.length
    return { visits: found.length - keys + marks, text: words }
  })

/** Puts something in the place of the kept visit. The page may not be writing one itself. */
export const replaceStored = (page: Page, visit: unknown): Promise<void> =>
  page.evaluate(async value => {
    await new Promise<void>((resolve, reject) => {
      // Ten times the version in the app: that is how Dexie counts.
      const opening = indexedDB.open('talentperron', 10)
      opening.onerror = () => reject(opening.error)
      opening.onupgradeneeded = () => opening.result.createObjectStore('visits', { keyPath: 'municipality' })
      opening.onsuccess = () => {
        const writing = opening.result.transaction('visits', 'readwrite')
        writing.objectStore('visits').put({
          municipality: (value as { municipality?: string } | null)?.municipality ?? 'voorbeeldstad',
          visit: value,
        })
        writing.oncomplete = () => {
          opening.result.close()
          resolve()
        }
        writing.onerror = () => reject(writing.error)
      }
    })
    localStorage.removeItem('talentperron.handover')
    localStorage.setItem('talentperron.visit', 'yes')
  }, visit)

type Halfway = { readonly at: 'interests' | 'wishes' | 'nextStep'; readonly language?: string }

const halfway = ({ at, language = 'nl' }: Halfway): StoredVisit => ({
  version: 2,
  municipality: 'voorbeeldstad',
  language,
  state: { visiting: at },
  context: {
    sheet: { talents: { repair: 'yes', explain: 'no' }, interests: {}, wishes: {} },
    asked: ['fix-tap'],
    goOnTo: null,
    pace: { answers: 0, seconds: 0 },
    position: { talents: 14, interests: at === 'interests' ? 0 : 1, wishes: 0 },
    leftAt: 'wishes',
    dismissedSectors: [],
    dismissedJobs: [],
    sector: null,
    steps: [],
    appointment: null,
  },
})

/** Takes up a visit as kept on a phone, so that not every test has to answer every question first. */
export const takeUp = async (page: Page, where: Halfway): Promise<void> => {
  await page.route('**/empty-page', route =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:," />' }),
  )
  await page.goto('/empty-page')
  await replaceStored(page, halfway(where))
  await page.goto('/?gemeente=voorbeeldstad')
  await screenOf(page, where.at).isShown()
}
