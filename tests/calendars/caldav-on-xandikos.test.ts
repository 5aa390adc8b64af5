import { afterAll, test } from 'vitest'
import { describeCaldav } from './caldav-behaviour.ts'
import { startCaldav } from './caldav-servers.ts'

const server = await startCaldav('xandikos')
afterAll(() => (server.ok ? server.value.stop() : undefined))

if (server.ok) describeCaldav('Xandikos', () => server.value)
else {
  console.warn(`Calendars on Xandikos were not tested: ${server.problem}`)
  test.skip(`calendars on Xandikos: ${server.problem}`, () => {})
}
