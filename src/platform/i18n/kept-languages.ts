import {
  LANGUAGE_LIST_FILE,
  LANGUAGES_CACHE,
  type LanguageList,
  languageFiles,
  languageFilesOf,
} from '#contract/language-list.ts'

/** Tells who looks at the disk, as start-kiosk.sh does, that everything is there. */
export const ALL_KEPT = '/assets/all-languages-kept'

const readList = async (): Promise<LanguageList> => {
  const response = await fetch(LANGUAGE_LIST_FILE)
  if (!response.ok) throw new TypeError(`no ${LANGUAGE_LIST_FILE}`)
  return response.json()
}

const forgetAllBut = async (cache: Cache, kept: readonly string[]): Promise<void> => {
  for (const request of await cache.keys())
    if (!kept.includes(new URL(request.url).pathname)) await cache.delete(request)
}

/** Throws away the words of earlier builds. What is there of this one stays. */
export const forgetEarlierLanguages = async (): Promise<void> => {
  if (!('caches' in globalThis) || !(await caches.has(LANGUAGES_CACHE))) return
  await forgetAllBut(await caches.open(LANGUAGES_CACHE), [...languageFiles(await readList()), ALL_KEPT])
}

/** Fetches every language of a town that is not here yet, and throws away those of earlier builds. Rejects without network. */
export const keepEveryLanguage = async (town: string): Promise<void> => {
  const list = await readList()
  const cache = await caches.open(LANGUAGES_CACHE)
  for (const address of languageFilesOf(list, town))
    if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address)
  await forgetAllBut(cache, languageFiles(list))
  await cache.put(ALL_KEPT, new Response(''))
}
