import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { sql } from 'kysely'
import { saveLocations } from '#service/booking/store/locations.ts'
import { type DatabasePlace, openDatabase } from '#service/booking/store/open-database.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { openDesk } from '#service/desk/start-desk.ts'
import { invite, inviteFirst } from '#service/desk/use-cases/invite.ts'
import { enqueue } from '#service/jobs/store/jobs.ts'
import { packInForce } from '#service/pack/use-cases/pack-in-force.ts'
import { printFault } from '#service/print-fault.ts'
import { openKeyStore } from '#service/privacy/key-store.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { publishDueMonths } from '#service/report/use-cases/publish-months.ts'
import { serviceApp } from '#service/service-app.ts'
import { pgliteSeed } from './pglite-seed.ts'

/**
 * The real service for a browser, on loopback, with two things a test needs and the service must never have: a clock that
 * starts on a fixed Saturday and can be set ahead, and a way to look into the database. Prints both addresses.
 */
const SATURDAY = Date.parse('2026-11-21T12:00:00Z')
const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const started = performance.now()
let ahead = 0
const now = (): string => {
  const at = SATURDAY + ahead + Math.floor(performance.now() - started)
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

const placeOf = async (): Promise<DatabasePlace> => {
  const url = process.env.DATABASE_URL
  return url ? { kind: 'server', url } : { kind: 'memory', seed: await pgliteSeed() }
}

const listen = (server: Server): Promise<string> =>
  new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const dist = resolve(process.env.E2E_DIST ?? inRoot('dist/'))
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`The app is not built: there is no index.html in ${dist}. Run "npm run build" first.`)
  process.exit(1)
}

const opened = await openDatabase(await placeOf(), now())
if (!opened.ok) throw new Error('the test database is in use')
const { database } = opened.value
const towns = readMunicipalities(inRoot('content/'), ['groningen', 'voorbeeldstad'])
if (!towns.ok) throw new Error(towns.problem.join('\n'))
const packed = towns.value
await saveLocations(
  database,
  packed.flatMap(town =>
    town.locations.map(({ id, municipality, rules }) => ({ id, municipality, guides: rules.guides })),
  ),
)
const pack = packInForce(database, packed)
await pack.refresh()
const { municipalities } = pack
const { keys } = openKeyStore({ kind: 'memory' }, now())
const { desk, world } = openDesk(
  { database, municipalities, pack, now, randomId: randomUUID, randomBytes, keys, isDemo: true },
  'a secret that is long enough to sign sessions with',
)
const app = serviceApp(world, dist, printFault(now), {}, undefined, desk)

const rowsOf = (query: string): Promise<unknown> =>
  database
    .transaction()
    .setAccessMode('read only')
    .execute(async transaction => (await sql.raw(query).execute(transaction)).rows)

/** The contact data of an appointment or request, opened as a guide's screen does; null when there is none. */
const contactOf = async (id: string): Promise<unknown> => {
  const opened = await openContact({ database, keys }, id)
  return opened.ok ? opened.value : null
}

/** What stands behind `#uitnodiging=` in a link: for a role and a town, or for the very first person. */
const invitationFor = async (text: string): Promise<string | undefined> => {
  const [role, town = ''] = text.split(' ')
  if (role === 'gids' || role === 'beheerder') return (await invite(desk, role, town)).token
  return (await inviteFirst(desk))?.token
}

/** Mail about an appointment that was tried for long enough. */
const leaveStuck = async (appointment: string): Promise<string> => {
  const id = randomUUID()
  const data = { to: 'resident', appointment, sequence: 0 } as const
  await enqueue(database, [{ id, type: 'mail.confirmation', data }], now())
  await sql`update jobs set state = 'dead', finished_at = ${now()}, last_problem = 'recipient-refused', attempts = 8
    where id = ${id}`.execute(database)
  return id
}

type GivenMonth = {
  readonly month: string
  readonly counts: readonly { readonly dimension: string; readonly value: string; readonly counted: number }[]
}

/** A month of the made-up town in which this was counted, published since. */
const publishMonth = async (text: string): Promise<void> => {
  const { month, counts } = JSON.parse(text) as GivenMonth
  const rows = counts.map(count => ({ municipality: 'voorbeeldstad', month, ...count }))
  await database
    .insertInto('month_counts')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await publishDueMonths(world)
}

const answer = (path: string | undefined, text: string): unknown => {
  if (path === '/rows') return rowsOf(text)
  if (path === '/contact') return contactOf(text)
  if (path === '/invitation') return invitationFor(text)
  if (path === '/stuck') return leaveStuck(text)
  if (path === '/event') return createEvent(world, JSON.parse(text))
  if (path === '/month') return publishMonth(text).then(now)
  if (path === '/later') ahead += Number(text) * 60_000
  return now()
}

/** `POST /rows` with a query gives its rows, `POST /contact` with an id its person; `POST /later` with a number of minutes sets the clock ahead; `POST /invitation` gives one for the desk, `POST /stuck` leaves work undone, `POST /event` makes one, `POST /month` publishes the figures of a month. */
const window = createServer(async (request, response) => {
  try {
    response.end(JSON.stringify(await answer(request.url, await textOf(request))))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})

console.log(
  `ready ${await listen(createAdaptorServer({ fetch: app.fetch }) as Server)} ${await listen(window)}`,
)
