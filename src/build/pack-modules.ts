import { createHash } from 'node:crypto'
import type { CompiledPack } from '#contract/content/compile-pack.ts'
import { townWordsName } from './language-files.ts'

/** What the app imports; all that is below it is loaded when asked for. */
export const PACKS_MODULE = 'virtual:packs'

type PackData = { readonly packs: ReadonlyMap<string, unknown>; readonly texts: ReadonlyMap<string, unknown> }

const dataOf = (packs: readonly CompiledPack[]): PackData => ({
  packs: new Map(packs.map(({ pack }) => [pack.id, pack])),
  texts: new Map(
    packs.flatMap(({ pack, texts }) =>
      Object.entries(texts).map(([language, words]): [string, unknown] => [`${pack.id}/${language}`, words]),
    ),
  ),
})

const indexModule = (packs: readonly CompiledPack[], defaultPack: string, loading: string): string => {
  const names = packs.map(({ pack }) => [pack.id, pack.name] as const)
  return `
export const PACK_IDS = ${JSON.stringify(names.map(([id]) => id))}
export const PACK_NAMES = ${JSON.stringify(Object.fromEntries(names))}
export const DEFAULT_PACK = ${JSON.stringify(defaultPack)}
${loading}
`
}

const loaders = (name: string, data: ReadonlyMap<string, unknown>, loader: (key: string) => string): string =>
  `const ${name} = new Map([${[...data.keys()].map(key => `[${JSON.stringify(key)}, ${loader(key)}]`).join(', ')}])`

const moduleName = (kind: string, key: string) => `${PACKS_MODULE}/${kind}-${key.replace('/', '-')}`

/** For the development server and tests: data as modules, because there are no files yet. */
export const packModules = (packs: readonly CompiledPack[], defaultPack: string): Map<string, string> => {
  const data = dataOf(packs)
  const kinds = Object.entries(data) as [keyof PackData, ReadonlyMap<string, unknown>][]
  const load = (kind: string) => (key: string) =>
    `() => import(${JSON.stringify(moduleName(kind, key))}).then(module => module.data)`
  const loading = `
const find = (loaders, key) => {
  const loader = loaders.get(key)
  if (!loader) throw new Error('No pack data for ' + key)
  return loader()
}
${kinds.map(([kind, entries]) => loaders(kind, entries, load(kind))).join('\n')}
export const loadPack = async id => find(packs, id)
export const loadPackTexts = async (id, language) => find(texts, id + '/' + language)`
  return new Map([
    [PACKS_MODULE, indexModule(packs, defaultPack, loading)],
    ...kinds.flatMap(([kind, entries]) =>
      [...entries].map(([key, value]): [string, string] => [
        moduleName(kind, key),
        `export const data = ${JSON.stringify(value)}\n`,
      ]),
    ),
  ])
}

const fileName = (name: string, content: string): string =>
  `assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.json`

/**
 * For the build: one module with addresses, and the data as files named after what is in them. Only where a pack and its
 * first language are stands in the module; the addresses of its other languages travel with the pack.
 */
export const packFiles = (
  packs: readonly CompiledPack[],
  defaultPack: string,
): { readonly module: string; readonly files: ReadonlyMap<string, string> } => {
  const files = new Map<string, string>()
  const write = (fileOf: string, data: unknown): string => {
    const content = JSON.stringify(data)
    const name = fileName(fileOf, content)
    files.set(name, content)
    return `/${name}`
  }
  const places = packs.map(({ pack, texts }): [string, readonly string[]] => {
    const [[language, first] = ['', ''], ...others] = Object.entries(texts).map(
      ([each, words], index): [string, string] => [
        each,
        write(index === 0 ? `pack-${pack.id}-${each}` : townWordsName(pack.id, each), words),
      ],
    )
    return [pack.id, [write(`pack-${pack.id}`, { pack, texts: Object.fromEntries(others) }), language, first]]
  })
  const loading = `
const fetchData = async address => {
  const response = address && (await fetch(address))
  if (!response?.ok) throw new TypeError('Failed to fetch ' + address)
  return response.json()
}
const places = new Map(${JSON.stringify(places)})
const openPack = id => fetchData(places.get(id)?.[0])
export const loadPack = async id => (await openPack(id)).pack
export const loadPackTexts = async (id, language) =>
  fetchData(places.get(id)?.[1] === language ? places.get(id)[2] : (await openPack(id)).texts[language])`
  return { module: indexModule(packs, defaultPack, loading), files }
}
