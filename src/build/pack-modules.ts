import type { CompiledPack } from '#contract/content/compile-pack.ts'

/** What the app imports; all that is below it is loaded when asked for. */
export const PACKS_MODULE = 'virtual:packs'

/** The last part becomes the name of the chunk. */
const packModule = (id: string) => `${PACKS_MODULE}/pack-${id}`
const textsModule = (id: string, language: string) => `${PACKS_MODULE}/texts-${id}-${language}`

/** A parsed string starts faster than the same data written as code. */
const dataModule = (data: unknown) =>
  `export const data = JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`

const loader = (module: string) => `() => import(${JSON.stringify(module)})`

const indexModule = (packs: readonly CompiledPack[], defaultPack: string): string => {
  const names = packs.map(({ pack }) => [pack.id, pack.name] as const)
  const packLoaders = packs.map(({ pack }) => `[${JSON.stringify(pack.id)}, ${loader(packModule(pack.id))}]`)
  const textLoaders = packs.flatMap(({ pack, texts }) =>
    Object.keys(texts).map(
      language => `[${JSON.stringify(`${pack.id}/${language}`)}, ${loader(textsModule(pack.id, language))}]`,
    ),
  )
  return `
export const PACK_IDS = ${JSON.stringify(names.map(([id]) => id))}
export const PACK_NAMES = ${JSON.stringify(Object.fromEntries(names))}
export const DEFAULT_PACK = ${JSON.stringify(defaultPack)}
const packs = new Map([${packLoaders.join(', ')}])
const texts = new Map([${textLoaders.join(', ')}])
const load = async (loaders, key) => {
  const loader = loaders.get(key)
  if (!loader) throw new Error('No pack data for ' + key)
  return (await loader()).data
}
export const loadPack = id => load(packs, id)
export const loadPackTexts = (id, language) => load(texts, id + '/' + language)
`
}

/** Module name to source: one index, one module for each pack and one for each of its languages. */
export const packModules = (packs: readonly CompiledPack[], defaultPack: string): Map<string, string> =>
  new Map([
    [PACKS_MODULE, indexModule(packs, defaultPack)],
    ...packs.flatMap(({ pack, texts }): [string, string][] => [
      [packModule(pack.id), dataModule(pack)],
      ...Object.entries(texts).map(([language, words]): [string, string] => [
        textsModule(pack.id, language),
        dataModule(words),
      ]),
    ]),
  ])
