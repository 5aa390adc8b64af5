import { dirname, join } from 'node:path/posix'
import { importsOf, type SourceFile } from './source-files.ts'

type Rule = { readonly from: RegExp; readonly to: RegExp }

/** Layer to the layers it may import, besides itself. Nobody imports apps, service, cli or build. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  flow: ['core'],
  platform: ['contract', 'core'],
  ui: [],
  apps: ['flow', 'platform', 'ui', 'contract', 'core'],
  service: ['contract', 'core'],
  cli: ['contract', 'core'],
  // `flow` for the diagram that is drawn from the machines.
  build: ['contract', 'core', 'flow'],
}

/** Inside core each may import those before it, and `shared`. */
const CORE_ORDER = ['questionnaire', 'scoring', 'matching', 'pathways', 'handover']
const CORE_ALONE = ['scheduling', 'tally']

/** npm packages only some files may know. Everything else may only know what its layer allows. */
const OWNED: readonly Rule[] = [
  { to: /^@nl-design-system/, from: /^src\/ui\// },
  { to: /^(kysely|pg|@electric-sql\/pglite)(\/|$)/, from: /^src\/service\/(.+\/)?store\// },
  { to: /^better-auth(\/|$)/, from: /^src\/service\/desk\/store\// },
  { to: /^dexie$/, from: /^src\/platform\/storage\// },
  { to: /^(react|react-dom|@xstate\/react)(\/|$)/, from: /^src\/(apps|ui|platform)\// },
  { to: /^xstate(\/|$)/, from: /^src\/(flow|apps|build)\// },
  { to: /^temporal-polyfill(\/|$)/, from: /^src\/(core\/scheduling|service)\// },
]

/** Layers that may import no packages but these. */
const PACKAGES: readonly Rule[] = [
  { from: /^src\/core\/scheduling\//, to: /^temporal-polyfill(\/|$)/ },
  { from: /^src\/core\//, to: /^$/ },
  { from: /^src\/contract\/content\/read-content-folder\.ts$/, to: /^node:(fs|path)$/ },
  { from: /^src\/contract\/api\//, to: /^(zod|@hono\/zod-openapi)$/ },
  { from: /^src\/contract\//, to: /^(zod|yaml)$/ },
  { from: /^src\/flow\//, to: /^xstate$/ },
]

/** Reads from disk; so it may not end up in a browser. */
const READS_DISK = 'src/contract/content/read-content-folder.ts'

/** Where an import leads: a path in this repository, or the name of a package. */
export const targetOf = (path: string, imported: string): string => {
  if (imported.startsWith('#tests/')) return imported.slice(1)
  if (imported.startsWith('#')) return `src/${imported.slice(1)}`
  return imported.startsWith('.') ? join(dirname(path), imported) : imported
}

const layerOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1]
const folderOf = (path: string, inside: string): string | undefined =>
  new RegExp(`^src/${inside}/([^/]+)/`).exec(path)?.[1]

const layerFault = (path: string, target: string): string | null => {
  const from = layerOf(path)
  const to = layerOf(target)
  if (target.startsWith('tests/')) return 'src imports no tests'
  if (from === undefined) return null
  if (to === undefined) return 'leads outside src'
  if (from !== to && !LAYERS[from]?.includes(to)) return `${from} may not import ${to}`
  if (from === 'apps' && to === 'apps' && folderOf(path, 'apps') !== folderOf(target, 'apps'))
    return 'the apps may not import each other'
  if (['apps', 'platform', 'ui'].includes(from) && target === READS_DISK) return 'reads the disk'
  return from === 'core' && to === 'core' ? coreFault(path, target) : null
}

const coreFault = (path: string, target: string): string | null => {
  const from = folderOf(path, 'core') ?? ''
  const to = folderOf(target, 'core') ?? ''
  if (from === to || to === 'shared') return null
  const isLater = CORE_ORDER.indexOf(to) < CORE_ORDER.indexOf(from) && CORE_ORDER.includes(to)
  return isLater && !CORE_ALONE.includes(from) ? null : `core/${from} may not import core/${to}`
}

const packageFault = (path: string, name: string): string | null => {
  if (name.startsWith('virtual:'))
    return /^src\/(apps|platform)\//.test(path) ? null : 'for the visitor app only'
  const owner = OWNED.find(({ to }) => to.test(name))
  if (owner && !owner.from.test(path)) return `only for ${owner.from.source}`
  const allowed = PACKAGES.find(({ from }) => from.test(path))
  return allowed && !allowed.to.test(name) ? 'a package this layer may not know' : null
}

/** Imports that go against the arrows, each with the file, what it imports and why not. */
export const brokenArrows = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(file =>
    importsOf(file).flatMap(imported => {
      const target = targetOf(file.path, imported)
      const isOurs = target !== imported || imported.startsWith('src/')
      const fault = isOurs ? layerFault(file.path, target) : packageFault(file.path, imported)
      return fault ? [`${file.path} imports ${imported}: ${fault}`] : []
    }),
  )
