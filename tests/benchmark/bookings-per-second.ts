import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openDatabase } from '#service/booking/store/open-database.ts'
import type { ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'
import { missingKeys } from '#service/privacy/key-set.ts'
import { startService } from '#service/start-service.ts'
import { sealed } from '#tests/privacy/envelopes.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

/**
 * How many appointments a second one instance makes over HTTP on PostgreSQL, each as a visitor does it: look at the times,
 * hold one, confirm with sealed contact data. And how many bytes one takes. Prints JSON, for the sizing in OPERATIONS.md.
 */
const SECONDS = Number(process.argv[2] ?? 20)
const CLIENTS = 24
const GUIDES = 60
const MORNING = '2026-11-21T12:00:00Z'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const town: ServedMunicipality = {
  id: 'voorbeeldstad',
  locations: Array.from({ length: 12 }, (_, at) => ({
    id: `plek-${at}`,
    municipality: 'voorbeeldstad',
    timeZone: 'Europe/Amsterdam',
    rules: {
      weekly: Object.fromEntries(days.map(day => [day, [{ from: '09:00', to: '17:00' }]])),
      exceptions: [],
      minutes: 30,
      noticeHours: 4,
      horizonDays: 28,
      guides: Array.from({ length: GUIDES / 12 }, (_, guide) => `voorbeeldstad/${at}-${guide}`),
    },
  })),
}

const cluster = await startPostgres()
if (!cluster.ok) throw new Error(cluster.problem)
const url = await cluster.value.newDatabase()
const keys = missingKeys([], MORNING)
const [key] = keys
if (!key) throw new Error('no key')
const opened = await openDatabase({ kind: 'server', url }, MORNING)
if (!opened.ok) throw new Error('in use')
const { database, close } = opened.value

const write = console.log
console.log = () => {}
const service = await startService({
  place: { kind: 'server', url },
  municipalities: [town],
  keys: { kind: 'text', text: JSON.stringify(keys) },
  now: () => MORNING,
})
const sizeOf = async (): Promise<number> =>
  Number(
    (await sql<{ n: string }>`select pg_database_size(current_database()) as n`.execute(database)).rows[0]?.n,
  )
const send = (method: string, path: string, body?: object) =>
  fetch(`${service.url}/api/v1/${path}`, {
    method,
    ...(body && {
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(body),
    }),
  })

const times: number[] = []
const refused = new Map<number, number>()
const until = performance.now() + SECONDS * 1000
const visitor = async (number: number): Promise<void> => {
  for (let round = 0; performance.now() < until; round += 1) {
    const locatie = `plek-${(number + round) % 12}`
    // Sealing is the work of the visitor's own device; it is not counted.
    const id = randomUUID()
    const verzegeldeContactgegevens = await sealed(undefined, { id, key })
    const began = performance.now()
    const offer = (await (await send('GET', `tijdsloten?locatie=${locatie}`)).json()) as {
      tijdsloten: { begin: string }[]
    }
    const slot = offer.tijdsloten[(number * 31 + round * 7) % offer.tijdsloten.length]
    const held = await send('POST', 'reserveringen', { locatie, begin: slot?.begin })
    const { id: reservering } = (await held.json()) as { id: string }
    const made = await send('PUT', `afspraken/${id}`, { reservering, verzegeldeContactgegevens, taal: 'nl' })
    await made.text()
    if (made.status === 201) times.push(performance.now() - began)
    else refused.set(held.status, (refused.get(held.status) ?? 0) + 1)
  }
}
const empty = await sizeOf()
const began = performance.now()
await Promise.all(Array.from({ length: CLIENTS }, (_, number) => visitor(number)))
const seconds = (performance.now() - began) / 1000
const sorted = times.toSorted((one, other) => one - other)
const at = (part: number): number => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
const report = {
  appointments: times.length,
  perSecond: Math.round(times.length / seconds),
  clients: CLIENTS,
  millisecondsP50: at(0.5),
  millisecondsP99: at(0.99),
  refused: Object.fromEntries(refused),
  bytesEach: Math.round(((await sizeOf()) - empty) / times.length),
  megabytesOfMemory: Math.round(process.memoryUsage().rss / 1_000_000),
}
await service.close()
await close()
await cluster.value.stop()
write(JSON.stringify(report, null, 2))
