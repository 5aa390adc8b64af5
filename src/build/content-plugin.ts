import { resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { CompiledPack } from '#contract/content/compile-pack.ts'
import { type ContentProblem, formatContentProblem } from '#contract/content/content-problem.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { compileContent } from './compile-content.ts'
import { PACKS_MODULE, packFiles, packModules } from './pack-modules.ts'
import { APP_PICTURES } from './pictures/app-pictures.ts'
import { ICON_NAMES, ICONS } from './pictures/icon-set.ts'
import { pictureFiles } from './pictures/picture-files.ts'
import { addRecordings, checkRecordings, readRecordings } from './recordings/recording-files.ts'

export type ContentPluginOptions = {
  /** The content folder. */
  readonly folder: string
  /** The town shown when the address names none. */
  readonly municipality?: string
  /** `small` only for made-up content in tests. */
  readonly itemBank?: 'full' | 'small'
  /** The files are there already, from another build of the same content. */
  readonly isWritten?: boolean
}

type Compiled = {
  readonly modules: Map<string, string>
  /** Packs and words as files, by their address in the build. */
  readonly files: ReadonlyMap<string, string>
  /** Recordings and their lists, in the same way. */
  readonly recordings: ReadonlyMap<string, string | Uint8Array>
  readonly pictures: Map<string, string>
}

const DEFAULT_MUNICIPALITY = 'groningen'
const RESOLVED = '\0'
const RECORDING_ADDRESS = /^\/(assets\/(?:audio|recordings)-[\w.-]+)$/
const PICTURE_ADDRESS = /\/pictures\/([a-z0-9.-]+\.svg)(?:\?|$)/

const choosePack = (packs: readonly CompiledPack[], wanted: string): string => {
  const ids = packs.map(({ pack }) => pack.id)
  if (!ids.includes(wanted))
    throw new Error(`MUNICIPALITY=${wanted}: die gemeente is er niet. Kies uit: ${ids.join(', ')}.`)
  return wanted
}

const refusal = (problems: readonly ContentProblem[]): Error => {
  const lines = problems.map(formatContentProblem)
  return new Error(`De inhoud klopt niet (${lines.length}):\n${lines.join('\n')}`)
}

const compile = (options: ContentPluginOptions, isBuild: boolean): Compiled => {
  const result = compileContent(readContentFolder(options.folder), {
    drawable: ICON_NAMES,
    itemBank: options.itemBank ?? 'full',
  })
  if (!result.ok) throw refusal(result.problem)
  const sounds = readRecordings(options.folder)
  const problems = checkRecordings(
    result.value.map(({ recordings }) => recordings),
    sounds,
  )
  if (problems.length > 0) throw refusal(problems)
  const recorded = addRecordings(result.value, sounds)
  const wanted = choosePack(
    result.value,
    options.municipality ?? process.env.MUNICIPALITY ?? DEFAULT_MUNICIPALITY,
  )
  const { module, files } = packFiles(recorded.packs, wanted)
  const pictures = Object.assign({}, ...result.value.map(pack => pack.pictures))
  return {
    modules: isBuild ? new Map([[PACKS_MODULE, module]]) : packModules(recorded.packs, wanted),
    files,
    recordings: recorded.files,
    pictures: pictureFiles({ ...APP_PICTURES, ...pictures }, ICONS),
  }
}

/**
 * Turns the content folder into modules (`virtual:packs`) and pictures (`pictures/<name>.svg`). Content that is wrong
 * stops the build with every fault, its file, line and remedy.
 */
export const contentPlugin = (options: ContentPluginOptions): Plugin => {
  const folder = resolve(options.folder)
  let compiled: Compiled | undefined
  let isBuild = false
  const current = () => {
    compiled ??= compile({ ...options, folder }, isBuild)
    return compiled
  }
  const refresh = (server: ViteDevServer) => {
    compiled = undefined
    for (const { moduleGraph } of Object.values(server.environments))
      for (const [id, module] of moduleGraph.idToModuleMap)
        if (id.startsWith(RESOLVED + PACKS_MODULE)) moduleGraph.invalidateModule(module)
    server.ws.send({ type: 'full-reload' })
  }
  return {
    name: 'talentperron:content',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    buildStart() {
      compiled = undefined
      current()
    },
    resolveId: id => (id === PACKS_MODULE || id.startsWith(`${PACKS_MODULE}/`) ? RESOLVED + id : undefined),
    load: id =>
      id.startsWith(RESOLVED + PACKS_MODULE) ? current().modules.get(id.slice(RESOLVED.length)) : undefined,
    generateBundle() {
      if (options.isWritten) return
      for (const [fileName, source] of [...current().files, ...current().recordings])
        this.emitFile({ type: 'asset', fileName, source })
      for (const [name, source] of current().pictures)
        this.emitFile({ type: 'asset', fileName: `pictures/${name}`, source })
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder + sep) && /\.(yaml|opus)$/.test(file)) refresh(server)
      })
      server.middlewares.use((request, response, next) => {
        const recording = current().recordings.get(RECORDING_ADDRESS.exec(request.url ?? '')?.[1] ?? '')
        if (recording !== undefined) {
          response.setHeader('Content-Type', typeof recording === 'string' ? 'application/json' : 'audio/ogg')
          return void response.end(recording)
        }
        const name = PICTURE_ADDRESS.exec(request.url ?? '')?.[1]
        const picture = name ? current().pictures.get(name) : undefined
        if (picture === undefined) return next()
        response.setHeader('Content-Type', 'image/svg+xml')
        response.end(picture)
      })
    },
  }
}
