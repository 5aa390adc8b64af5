import { join, resolve } from 'node:path'
import type { DatabasePlace } from './booking/store/open-database.ts'
import { CannotStart } from './cannot-start.ts'
import type { DeskSecretPlace } from './desk/desk-secret.ts'
import { type OpenIdSettings, readOpenIdSettings } from './desk/openid/openid-settings.ts'
import { type MailSettings, readMailSettings } from './mail/mail-settings.ts'
import { RETENTION, type Retention } from './operations/retention.ts'
import type { MetricsPlace } from './operations/start-operations.ts'
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

/** What sessions of the desk are signed with: given, or a file the service makes. */
export const deskSecretPlace = (): DeskSecretPlace => {
  const text = environment('DESK_SECRET')
  return text ? { kind: 'text', text } : { kind: 'folder', path: dataFolder() }
}

export const portNamed = (name: string, otherwise: string): number => {
  const port = Number(environment(name, otherwise))
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new CannotStart(`${name} moet een getal zijn van 0 tot en met 65535.`)
}

/** A port of its own, which nobody outside this machine reaches unless the operator says so. */
export const metricsPlace = (): MetricsPlace | undefined =>
  environment('METRICS_PORT')
    ? { host: environment('METRICS_HOST', '127.0.0.1'), port: portNamed('METRICS_PORT', '') }
    : undefined

/** Shorter than what we promise is possible, longer is not. */
export const retention = (): Retention => {
  const days = Number(environment('RETENTION_DAYS', String(RETENTION.requests)))
  if (Number.isInteger(days) && days >= 1 && days <= RETENTION.requests)
    return { ...RETENTION, requests: days, appointments: days }
  throw new CannotStart(`RETENTION_DAYS moet een getal zijn van 1 tot en met ${RETENTION.requests}.`)
}

/** Every town in the content, unless some are named. */
export const municipalityIds = (): readonly string[] | undefined => {
  const named = environment('MUNICIPALITIES')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  return named.length > 0 ? named : undefined
}

/** How mail goes out; undefined when nobody asked for mail. */
export const mailSettings = (): MailSettings | undefined => {
  const read = readMailSettings(process.env)
  if (!read.ok) throw new CannotStart(read.problem.join('\n'))
  return read.value
}

/** How people at the desk sign in with their work account; undefined when nobody asked for that. */
export const openIdSettings = (served: readonly string[]): OpenIdSettings | undefined => {
  const read = readOpenIdSettings(process.env, served)
  if (!read.ok) throw new CannotStart(read.problem.join('\n'))
  return read.value
}

export const guidesFile = (): string | undefined => environment('GUIDES_FILE') || undefined
