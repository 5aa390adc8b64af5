import { randomBytes, randomUUID } from 'node:crypto'
import type { ApiSettings, ReportFault } from '#service/booking/http/booking-api.ts'
import { saveLocations } from '#service/booking/store/locations.ts'
import { type DatabasePlace, openDatabase } from '#service/booking/store/open-database.ts'
import type { Database } from '#service/booking/store/tables.ts'
import type {
  BookingWorld,
  ServedLocation,
  ServedMunicipality,
} from '#service/booking/use-cases/booking-world.ts'
import type { OpenIdProvider } from '#service/desk/openid/openid-provider.ts'
import { openDesk } from '#service/desk/start-desk.ts'
import type { DeskWorld } from '#service/desk/use-cases/desk-world.ts'
import { packInForce } from '#service/pack/use-cases/pack-in-force.ts'
import { type KeyRing, missingKeys } from '#service/privacy/key-set.ts'
import { openBoards, serviceApp } from '#service/service-app.ts'

/** Saturday 21 November 2026, noon in Greenwich. Nothing in these tests reads the real clock. */
export const START = '2026-11-21T12:00:00Z'
/** Monday 23 November, 09:00 in Amsterdam. */
export const FIRST = '2026-11-23T08:00:00Z'

const location = (id: string, guides: readonly string[], minutes = 60): ServedLocation => ({
  id,
  municipality: 'voorbeeldstad',
  address: { street: 'Voorbeeldplein 1', city: 'Voorbeeldstad' },
  timeZone: 'Europe/Amsterdam',
  rules: {
    weekly: { monday: [{ from: '09:00', to: '12:00' }], tuesday: [{ from: '09:00', to: '12:00' }] },
    exceptions: [],
    minutes,
    noticeHours: 4,
    horizonDays: 14,
    guides,
  },
})

export const TOWN: ServedMunicipality = {
  id: 'voorbeeldstad',
  sectors: ['ict', 'techniek', 'zorg'],
  shownSectors: [
    { id: 'ict', name: 'Computers en ICT', picture: 'sector-ict' },
    { id: 'techniek', name: 'Techniek en bouw', picture: 'sector-techniek' },
    { id: 'zorg', name: 'Zorg en welzijn', picture: 'sector-zorg' },
  ],
  doors: ['meet', 'volunteer'],
  languages: ['nl', 'en', 'ar'],
  locations: [
    location('een-gids', ['voorbeeldstad/a']),
    location('twee-gidsen', ['voorbeeldstad/b', 'voorbeeldstad/c']),
    // The same guide as in `een-gids`, with another length: their times overlap without being the same.
    location('zelfde-gids', ['voorbeeldstad/a'], 40),
  ],
}

type Clock = { now: string }
export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly body: ReplyBody
  readonly text: string
}
/** Loose on purpose: tests look at what is really there. */
type ReplyBody = Readonly<Record<string, unknown>>

export type TestService = {
  readonly database: Database
  readonly world: BookingWorld
  readonly desk: DeskWorld
  readonly clock: Clock
  readonly faults: unknown[]
  readonly keys: KeyRing
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Reply>
  readonly close: () => Promise<void>
}
type SendOptions = {
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly raw?: string
  /** The address it comes from, as a socket would tell. */
  readonly from?: string
}

const jsonOf = (text: string): ReplyBody => {
  try {
    return JSON.parse(text) as ReplyBody
  } catch {
    return {}
  }
}

/** All of it, or the first part of a stream that does not end. */
const textOf = async (response: Response): Promise<string> => {
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

/** The whole service without a socket: what is sent goes through every layer and into a real database. */
export const openTestService = async (
  place: DatabasePlace,
  packed: readonly ServedMunicipality[] = [TOWN],
  settings: ApiSettings = {},
  surround: (world: BookingWorld) => BookingWorld = world => world,
  openId?: OpenIdProvider,
): Promise<TestService> => {
  const opened = await openDatabase(place, START)
  if (!opened.ok) throw new Error('the test database is in use')
  const { database, close } = opened.value
  await saveLocations(
    database,
    packed.flatMap(town =>
      town.locations.map(({ id, municipality, rules }) => ({ id, municipality, guides: rules.guides })),
    ),
  )
  const pack = packInForce(database, packed)
  await pack.refresh()
  const { municipalities } = pack
  const clock: Clock = { now: START }
  const faults: unknown[] = []
  const keys = missingKeys([], START)
  const { desk, world: staffed } = openDesk(
    {
      database,
      municipalities,
      pack,
      now: () => clock.now,
      randomId: randomUUID,
      randomBytes,
      keys: () => keys,
    },
    'a secret that is long enough to sign sessions with',
    openId,
  )
  const report: ReportFault = fault => faults.push(fault.error)
  const world = surround({ ...staffed, boards: openBoards(staffed, report) })
  const app = serviceApp(world, '/nonexistent', report, settings, undefined, desk)
  const send = async (method: string, path: string, options: SendOptions = {}): Promise<Reply> => {
    const text = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
    const headers = { ...(text !== undefined && { 'Content-Type': 'application/json' }), ...options.headers }
    const address = new URL(path, 'http://localhost/api/v1/').href
    const request = { method, headers, ...(text !== undefined && { body: text }) }
    const socket = { remoteAddress: options.from, remotePort: 1, remoteFamily: 'IPv4' }
    const response = await app.request(address, request, options.from && { incoming: { socket } })
    const answer = await textOf(response)
    return { status: response.status, headers: response.headers, body: jsonOf(answer), text: answer }
  }
  return { database, world, desk, clock, faults, keys: world.keys, send, close }
}
