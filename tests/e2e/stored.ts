import type { Page } from '@playwright/test'

/** Everything a page has stored on the device, as one text to search in, and the number of visits kept. */
export const readStored = (page: Page): Promise<{ readonly visits: number; readonly text: string }> =>
  page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames)
        found.push(...(await wait(database.transaction(store).objectStore(store).getAll())))
      database.close()
    }
    const words = JSON.stringify([found, { ...localStorage }, { ...sessionStorage }, document.cookie])
    const marks = localStorage.length + sessionStorage.length
    return { visits: found.length + marks, text: words }
  })

/** Puts something in the place of the kept visit. The page must have kept one before. */
export const replaceStored = (page: Page, visit: unknown): Promise<void> =>
  page.evaluate(async value => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('talentperron')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const writing = opening.result.transaction('visits', 'readwrite')
        writing.objectStore('visits').put({ id: 'current', visit: value })
        writing.oncomplete = () => {
          opening.result.close()
          resolve()
        }
        writing.onerror = () => reject(writing.error)
      }
    })
    localStorage.setItem('talentperron.visit', 'yes')
  }, visit)
