import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotStart } from '../cannot-start.ts'
import { type ContactKey, contactKeySchema, type KeyRing, missingKeys } from './key-set.ts'

export type KeyStore = {
  readonly keys: KeyRing
  /** Only for keys that this installation manages itself; others come from outside and are turned over there. */
  readonly folder?: string
}

const keysSchema = z.array(contactKeySchema).min(1)

const parsed = <Schema extends z.ZodType>(schema: Schema, text: string, from: string): z.infer<Schema> => {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    // Without the cause: it would quote a private key.
    throw new CannotStart(`De sleutels in ${from} zijn niet te lezen. Maak ze met: npm run keys -- rotate`)
  }
}

/** Reads again only after something changed. What cannot be read while running leaves the keys there were. */
const remembered = <Value>(changedAt: () => number, read: () => Value): (() => Value) => {
  let at = changedAt()
  let value = read()
  return () => {
    try {
      const now = changedAt()
      if (now !== at) {
        value = read()
        at = now
      }
    } catch {}
    return value
  }
}

const isPrivate = (path: string): boolean =>
  process.platform === 'win32' || (statSync(path).mode & 0o077) === 0

const readKey = (path: string): ContactKey => {
  if (!isPrivate(path))
    throw new CannotStart(`Anderen op deze computer mogen ${path} lezen. Herstel dat met: chmod 600 ${path}`)
  return parsed(contactKeySchema, readFileSync(path, 'utf8'), path)
}

/** A folder with a file for each key, which other instances may share. */
const folderStore = (folder: string): KeyStore => ({
  folder,
  keys: remembered(
    () => statSync(folder).mtimeMs,
    () =>
      readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => readKey(join(folder, name))),
  ),
})

/** Whole or not at all, and readable by nobody else. */
export const saveKey = (folder: string, key: ContactKey): void => {
  const unfinished = join(folder, `${key.id}.${process.pid}.new`)
  const file = openSync(unfinished, 'wx', 0o600)
  writeSync(file, `${JSON.stringify(key, null, 2)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, join(folder, `${key.id}.json`))
}

/** Written over first. What that is worth depends on the disk; OPERATIONS.md says what to do about copies. */
export const destroyKey = (folder: string, id: string): void => {
  const path = join(folder, `${id}.json`)
  const file = openSync(path, 'r+')
  writeSync(file, ' '.repeat(statSync(path).size), 0)
  fsyncSync(file)
  closeSync(file)
  rmSync(path)
}

export type KeyPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  /** New ones, gone with the process. */
  | { readonly kind: 'memory' }

export const openKeyStore = (place: KeyPlace, now: string): KeyStore => {
  if (place.kind === 'text') {
    const keys = parsed(keysSchema, place.text, 'CONTACT_KEYS')
    return { keys: () => keys }
  }
  if (place.kind === 'file') {
    if (!existsSync(place.path)) throw new CannotStart(`Het bestand ${place.path} is er niet.`)
    const read = (): readonly ContactKey[] => parsed(keysSchema, readFileSync(place.path, 'utf8'), place.path)
    return { keys: remembered(() => statSync(place.path).mtimeMs, read) }
  }
  if (place.kind === 'memory') {
    const keys = missingKeys([], now)
    return { keys: () => keys }
  }
  mkdirSync(place.path, { recursive: true, mode: 0o700 })
  return folderStore(place.path)
}

/** In a folder of our own there is always a key for now and one for later. */
export const addMissingKeys = ({ keys, folder }: KeyStore, now: string): readonly ContactKey[] => {
  const made = folder === undefined ? [] : missingKeys(keys(), now)
  for (const key of made) saveKey(folder ?? '', key)
  return made
}
