import { CannotStart } from '#service/cannot-start.ts'
import { startService } from '#service/start-service.ts'
import { PROOF_TOWN } from '#tests/prove/proof-town.ts'
import { START, TOWN } from './booking-service.ts'

/** The service as a process of its own, with the towns and the clock of the tests. A folder or an address as argument, and where keys are kept. */
const [, , place = '', keys = ''] = process.argv
try {
  const service = await startService({
    place: place.startsWith('postgresql:') ? { kind: 'server', url: place } : { kind: 'folder', path: place },
    municipalities: [TOWN, PROOF_TOWN],
    ...(keys !== '' && { keys: { kind: 'folder' as const, path: keys } }),
    now: () => START,
  })
  console.log(`ready ${service.url}`)
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
