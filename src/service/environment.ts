import { join, resolve } from 'node:path'
import type { DatabasePlace } from './booking/store/open-database.ts'
import { CannotStart } from './cannot-start.ts'
import type { KeyPlace } from './privacy/key-store.ts'

/** A setting of the operator, or what holds without it. */
export const environment = (name: string, otherwise = ''): string => process.env[name]?.trim() || otherwise

const dataFolder = (): string => resolve(environment('DATA_DIR', './data'))

export const databasePlace = (): DatabasePlace => {
  const url = environment('DATABASE_URL')
  return url ? { kind: 'server', url } : { kind: 'folder', path: dataFolder() }
}

export const keyPlace = (): KeyPlace => {
  const text = environment('CONTACT_KEYS')
  const file = environment('CONTACT_KEYS_FILE')
  if (text && file) throw new CannotStart('Geef CONTACT_KEYS of CONTACT_KEYS_FILE, niet allebei.')
  if (text) return { kind: 'text', text }
  if (file) return { kind: 'file', path: resolve(file) }
  return { kind: 'folder', path: join(dataFolder(), 'keys') }
}

export const portNamed = (name: string, otherwise: string): number => {
  const port = Number(environment(name, otherwise))
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new CannotStart(`${name} moet een getal zijn van 0 tot en met 65535.`)
}

/** Every town in the content, unless some are named. */
export const municipalityIds = (): readonly string[] | undefined => {
  const named = environment('MUNICIPALITIES')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  return named.length > 0 ? named : undefined
}
