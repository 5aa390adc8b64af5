import { CannotStart } from '#service/cannot-start.ts'
import { startService } from '#service/start-service.ts'
import { START, TOWN } from './booking-service.ts'

/** The service as a process of its own, with the towns and the clock of the tests. Folder as argument. */
const [, , path = ''] = process.argv
try {
  const service = await startService({
    place: { kind: 'folder', path },
    municipalities: [TOWN],
    now: () => START,
  })
  console.log(`ready ${service.url}`)
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
