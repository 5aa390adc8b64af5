import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { describeCaldav } from './caldav-behaviour.ts'
import { startDavical } from './davical-server.ts'

const server = await startDavical()
afterAll(() => (server.ok ? server.value.stop() : undefined))

if (server.ok) describeCaldav('DAViCal', () => server.value)
else {
  notTested('calendars on DAViCal', server.problem)
}
