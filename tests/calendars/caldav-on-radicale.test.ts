import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { describeCaldav } from './caldav-behaviour.ts'
import { startCaldav } from './caldav-servers.ts'

const server = await startCaldav('radicale')
afterAll(() => (server.ok ? server.value.stop() : undefined))

if (server.ok) describeCaldav('Radicale', () => server.value)
else {
  notTested('calendars on Radicale', server.problem)
}
