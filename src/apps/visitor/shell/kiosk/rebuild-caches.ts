import { LANGUAGE_LIST_FILE, languageFiles } from '#contract/language-list.ts'

/** Past the service worker: it answers with what it keeps only for a navigation and for addresses that it knows. */
const fetchAnew = (address: string): Promise<Response> =>
  fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(20_000) })

/** The files of the app, as the service worker that is served now lists them. */
const filesIn = (worker: string): readonly string[] =>
  [...worker.matchAll(/\burl"?:\s*"([^"]+)"/g)].map(([, file = '']) => `/${file}`)

/** Files that the service worker lists nowhere, because it keeps them later. */
const languagesServed = async (): Promise<readonly string[]> =>
  languageFiles(await (await fetchAnew(LANGUAGE_LIST_FILE)).json())

const servesAll = async (build: string): Promise<boolean> => {
  // It knows the page, but not with this after it.
  const address = `${window.location.pathname}?opnieuw`
  const [page, worker] = await Promise.all([fetchAnew(address), fetchAnew('/sw.js')])
  if (!page.ok || !worker.ok || !(await page.text()).includes(build)) return false
  const files = filesIn(await worker.text())
  const languages = files.includes(LANGUAGE_LIST_FILE) ? await languagesServed() : []
  const answers = await Promise.all([...files, ...languages].map(fetchAnew))
  return files.length > 0 && answers.every(({ ok }) => ok)
}

/**
 * Whether the service serves this build at this moment, with every file of it. What is kept is thrown away only then: a
 * tablet without network, or in the middle of a half done upgrade, would have nothing left to show.
 */
export const isServed = (build: string): Promise<boolean> => servesAll(build).catch(() => false)

/**
 * Throws away what the service worker keeps, and the service worker, so that everything comes anew from the service. Never
 * touches a database: requests that wait to be sent are there. False when something of it could not be thrown away.
 */
export const rebuildCaches = async (
  registration: Pick<ServiceWorkerRegistration, 'unregister'>,
): Promise<boolean> => {
  try {
    for (const name of await caches.keys()) await caches.delete(name)
    return await registration.unregister()
  } catch {
    return false
  }
}
