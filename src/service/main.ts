import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DatabasePlace } from './booking/store/open-database.ts'
import { CannotStart, type RunningService, startService } from './start-service.ts'

const environment = (name: string, otherwise: string): string => process.env[name]?.trim() || otherwise

const placeOf = (): DatabasePlace => {
  const url = environment('DATABASE_URL', '')
  return url ? { kind: 'server', url } : { kind: 'folder', path: resolve(environment('DATA_DIR', './data')) }
}

const portOf = (): number => {
  const port = Number(environment('PORT', '8080'))
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new CannotStart('PORT moet een getal zijn van 0 tot en met 65535.')
}

/** Every town in the content, unless some are named. */
const municipalityIds = (): readonly string[] | undefined => {
  const named = environment('MUNICIPALITIES', '')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  return named.length > 0 ? named : undefined
}

const stopOnSignal = (service: RunningService): void => {
  const stop = async (): Promise<void> => {
    console.log('Talentperron stopt.')
    await service.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const main = async (): Promise<void> => {
  const place = placeOf()
  if (place.kind === 'folder' && !existsSync(join(place.path, 'pglite')))
    console.log(
      'Talentperron maakt een nieuwe database klaar. Dat duurt de eerste keer tot een halve minuut.',
    )
  const service = await startService({
    host: environment('HOST', '127.0.0.1'),
    port: portOf(),
    place,
    municipalityIds: municipalityIds(),
  })
  stopOnSignal(service)
  console.log(`Talentperron draait op ${service.url}`)
}

main().catch((error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
