import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { formsOf } from './encodings.ts'
import { joinLog, readTable } from './leveldb.ts'

/** A word found on the disk: how it was written, and where. */
export type Trace = {
  readonly word: string
  readonly how: string
  readonly file: string
  readonly times: number
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    // A link is not followed: what it points at is searched where it lies.
    const kind = lstatSync(path)
    return kind.isDirectory() ? filesBelow(path) : kind.isFile() ? [path] : []
  })

const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** What was packed with gzip, anywhere in a file. What turns out to be something else is left. */
const gunzipped = (file: Buffer): readonly Buffer[] => {
  const found: Buffer[] = []
  for (let at = file.indexOf(GZIP); at >= 0; at = file.indexOf(GZIP, at + 1)) {
    try {
      found.push(gunzipSync(file.subarray(at), { finishFlush: 2 }))
    } catch {
      try {
        found.push(inflateRawSync(file.subarray(at + 10), { finishFlush: 2 }))
      } catch {
        // Three bytes that only look like it.
      }
    }
  }
  return found
}

/** A file as it lies there, and everything in it that was packed. */
const readings = (path: string, file: Buffer): readonly (readonly [string, Buffer])[] => {
  const table = readTable(file)
  const log = path.endsWith('.log') ? joinLog(file) : null
  return [
    ['', file],
    ...(table ? [[' (unpacked table)', table] as const] : []),
    ...(log ? [[' (joined log)', log] as const] : []),
    ...gunzipped(file).map(text => [' (gunzipped)', text] as const),
  ]
}

const timesIn = (file: Buffer, bytes: Buffer): number => {
  let times = 0
  for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) times += 1
  return times
}

export type Search = {
  readonly words: readonly string[]
  /** Folders below the one that is searched in which these words may stand: the copy of the app itself. */
  readonly except?: readonly string[]
}
export type Searched = { readonly files: number; readonly bytes: number; readonly traces: readonly Trace[] }

/** Searches every file below a folder for words, in every form they can have. */
export const findTraces = (folder: string, { words, except = [] }: Search): Searched => {
  const patterns = words.flatMap(word => formsOf(word).map(form => ({ word, ...form })))
  const traces: Trace[] = []
  let bytes = 0
  const files = filesBelow(folder).filter(path => {
    const own = relative(folder, path)
    return !except.some(part => own === part || own.startsWith(`${part}/`))
  })
  for (const path of files) {
    const file = readFileSync(path)
    bytes += file.length
    for (const [what, reading] of readings(path, file))
      for (const { word, how, bytes: pattern } of patterns) {
        const times = timesIn(reading, pattern)
        if (times > 0) traces.push({ word, how, file: `${relative(folder, path)}${what}`, times })
      }
  }
  return { files: files.length, bytes, traces }
}
