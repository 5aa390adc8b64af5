import { createHash } from 'node:crypto'
import type { CompiledPack } from '#contract/content/compile-pack.ts'

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
const find = (loaders, key) => {
  const loader = loaders.get(key)
  if (!loader) throw new Error('No pack data for ' + key)
  return loader()
}
export const loadPack = async id => find(packs, id)
export const loadPackTexts = async (id, language) => find(texts, id + '/' + language)
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
  const loading = kinds.map(([kind, entries]) => loaders(kind, entries, load(kind))).join('\n')
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

const fileName = (key: string, content: string): string =>
  `assets/pack-${key.replace('/', '-')}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.json`

/** For the build: one module with addresses, and the data as files named after what is in them. */
export const packFiles = (
  packs: readonly CompiledPack[],
  defaultPack: string,
): { readonly module: string; readonly files: ReadonlyMap<string, string> } => {
  const files = new Map<string, string>()
  const write = (entries: ReadonlyMap<string, unknown>) => (key: string) => {
    const content = JSON.stringify(entries.get(key))
    const name = fileName(key, content)
    files.set(name, content)
    return `() => fetchData('/${name}')`
  }
  const data = dataOf(packs)
  const loading = `
const fetchData = async address => {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError('Failed to fetch ' + address)
  return response.json()
}
${loaders('packs', data.packs, write(data.packs))}
${loaders('texts', data.texts, write(data.texts))}`
  return { module: indexModule(packs, defaultPack, loading), files }
}
