import type { Page } from '@playwright/test'

/** How many rows a tablet keeps of a kind: requests that wait, and the keys of the service. Makes no database where there is none. */
export const keptRows = (page: Page, kind: 'requests' | 'keys'): Promise<number> =>
  page.evaluate(async store => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('talentperron-outbox')) return 0
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('talentperron-outbox')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const counting = database.transaction(store).objectStore(store).count()
    const rows = await new Promise<number>((resolve, reject) => {
      counting.onsuccess = () => resolve(counting.result)
      counting.onerror = () => reject(counting.error)
    })
    database.close()
    return rows
  }, kind)
