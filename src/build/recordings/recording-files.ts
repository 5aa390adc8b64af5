import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { CompiledPack } from '#contract/content/compile-pack.ts'
import type { Recordings } from '#contract/content/compile-recordings.ts'
import type { ContentProblem } from '#contract/content/content-problem.ts'
import type { RecordingList } from '#contract/content/recordings.schema.ts'

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8)

/** Every recording below `root`: path with forward slashes, relative to `root`, to what is in it. */
export const readRecordings = (root: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.opus'))
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(root, path).split(sep).join('/'), readFileSync(path)]),
  )

const manifestOf = (file: string): string => file.replace(/[^/]+$/, 'recordings.yaml')
const idOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.opus$/, '')

/** A recording that is not there, and one of which nobody wrote what is said in it. */
export const checkRecordings = (
  towns: readonly Recordings[],
  sounds: ReadonlyMap<string, Uint8Array>,
): ContentProblem[] => {
  const named = new Set(
    towns.flatMap(town => Object.values(town).flatMap(list => Object.values(list).map(({ file }) => file))),
  )
  const overruled = (file: string): boolean =>
    file.startsWith('base/') && [...named].some(each => each.endsWith(file.slice('base'.length)))
  const missing = [...named]
    .filter(file => !sounds.has(file))
    .map(file => ({
      file: manifestOf(file),
      line: 1,
      message: `De opname ${idOf(file)}.opus is er niet`,
      remedy: 'Zet het bestand in deze map of haal de regels hier weg.',
    }))
  const unknown = [...sounds.keys()]
    .filter(file => !named.has(file) && !overruled(file))
    .map(file => ({
      file,
      line: 1,
      message: 'Niemand schreef op wat hier gezegd wordt',
      remedy: `Zet “${idOf(file)}” in content/${manifestOf(file)}, met said, maker en licence.`,
    }))
  return [...missing, ...unknown]
}

type WithRecordings = {
  readonly packs: readonly CompiledPack[]
  /** Sounds, and the lists of them by language, by their address in the build. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

/** The packs with the addresses of their lists of recordings; a list is fetched only by who has something read aloud. */
export const addRecordings = (
  packs: readonly CompiledPack[],
  sounds: ReadonlyMap<string, Uint8Array>,
): WithRecordings => {
  const files = new Map<string, string | Uint8Array>()
  const addressOf = (language: string, id: string, file: string): string => {
    const sound = sounds.get(file) ?? new Uint8Array()
    const name = `assets/audio-${language}-${id}-${hashOf(sound)}.opus`
    files.set(name, sound)
    return `/${name}`
  }
  const listed = packs.map(compiled => {
    const lists = Object.entries(compiled.recordings).map(([language, recordings]) => {
      const list: RecordingList = Object.fromEntries(
        Object.entries(recordings).map(([id, { said, file }]) => [
          id,
          { said, address: addressOf(language, id, file) },
        ]),
      )
      const content = JSON.stringify(list)
      const name = `assets/recordings-${compiled.pack.id}-${language}-${hashOf(content)}.json`
      files.set(name, content)
      return [language, `/${name}`] as const
    })
    if (lists.length === 0) return compiled
    return { ...compiled, pack: { ...compiled.pack, recordings: Object.fromEntries(lists) } }
  })
  return { packs: listed, files }
}
