import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { apiSettings } from './api-settings.ts'
import { CannotStart } from './cannot-start.ts'
import {
  databasePlace,
  deskSecretPlace,
  environment,
  guidesFile,
  keyPlace,
  mailSettings,
  metricsPlace,
  municipalityIds,
  openIdSettings,
  portNamed,
  retention,
} from './environment.ts'
import { type RunningService, startService } from './start-service.ts'

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
  const place = databasePlace()
  if (place.kind === 'folder' && !existsSync(join(place.path, 'pglite')))
    console.log(
      'Talentperron maakt een nieuwe database klaar. Dat duurt de eerste keer tot een halve minuut.',
    )
  const service = await startService({
    host: environment('HOST', '127.0.0.1'),
    port: portNamed('PORT', '8080'),
    place,
    keys: keyPlace(),
    retention: retention(),
    metrics: metricsPlace(),
    api: apiSettings(),
    municipalityIds: municipalityIds(),
    mail: mailSettings(),
    guidesFile: guidesFile(),
    deskSecret: deskSecretPlace(),
    openId: openIdSettings,
  })
  stopOnSignal(service)
  const seenFrom = environment('PUBLIC_URL', service.url).replace(/\/$/, '')
  if (service.setUpPath)
    console.log(
      `Maak de eerste beheerder. De link werkt één keer, een dag lang: ${seenFrom}${service.setUpPath}`,
    )
  console.log(`Talentperron draait op ${service.url}`)
}

main().catch((error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
