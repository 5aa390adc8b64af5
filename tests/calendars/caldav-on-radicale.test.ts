import { afterAll, test } from 'vitest'
import { describeCaldav } from './caldav-behaviour.ts'
import { startCaldav } from './caldav-servers.ts'

const server = await startCaldav('radicale')
afterAll(() => (server.ok ? server.value.stop() : undefined))

if (server.ok) describeCaldav('Radicale', () => server.value)
else {
  console.warn(`Calendars on Radicale were not tested: ${server.problem}`)
  test.skip(`calendars on Radicale: ${server.problem}`, () => {})
}
