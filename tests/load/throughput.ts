import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { EXAMPLE_ENVELOPE } from '#contract/api/sealed-contact.schema.ts'
import { DESKS, deskSlot } from '#tests/prove/proof-town.ts'
import { killService, startOn } from '#tests/prove/running-service.ts'
import { fillWithPast } from './fill-database.ts'
import { type VisitorLine, visitorLine } from './visitor-line.ts'

type Rates = {
  readonly appointments: number
  /** Confirmed bookings a second over HTTP: each is a hold and a confirmation. */
  readonly service: number
  /** The same statements by pgbench, a second. */
  readonly raw: number
  /** The same, each planned once a connection. */
  readonly rawPlanned: number
}

const SCRIPT = fileURLToPath(new URL('./raw-booking.sql', import.meta.url))
const CLIENTS = 10

const current = z.object({ huidig: z.object({ id: z.string() }) })

const book = async (line: VisitorLine, sleutel: string, at: number): Promise<boolean> => {
  const locatie = DESKS[at % DESKS.length]
  const begin = deskSlot(Math.floor(at / DESKS.length))
  const key = `Idempotency-Key: ${randomUUID()}\r\n`
  const held = await line.send('POST', '/api/v1/reserveringen', { locatie, begin }, key)
  if (held.status !== 201) return false
  const { id: reservering } = JSON.parse(held.text) as { id: string }
  const verzegeldeContactgegevens = { ...EXAMPLE_ENVELOPE, sleutel }
  const body = { reservering, verzegeldeContactgegevens, taal: 'nl' }
  return (await line.send('PUT', `/api/v1/afspraken/${randomUUID()}`, body)).status === 201
}

/** Tells at which time the next run goes on as well: what is booked is not booked again. */
const throughService = async (
  url: string,
  seconds: number,
  from: number,
): Promise<{ readonly measured: number; readonly next: number }> => {
  const { huidig } = current.parse(await (await fetch(`${url}/api/v1/sleutels`)).json())
  const lines = Array.from({ length: CLIENTS }, () => visitorLine(url))
  let next = from
  const rate = async (duration: number): Promise<number> => {
    const begun = performance.now()
    let done = 0
    const visitor = async (line: VisitorLine): Promise<void> => {
      while (performance.now() - begun < duration * 1_000) {
        const at = next
        next += 1
        if (await book(line, huidig.id, at)) done += 1
      }
    }
    await Promise.all(lines.map(visitor))
    return done / ((performance.now() - begun) / 1_000)
  }
  // The first seconds compile; what is measured is how it goes on.
  await rate(seconds)
  const measured = await rate(seconds)
  for (const line of lines) line.close()
  return { measured, next }
}

type Bare = { readonly mode: 'extended' | 'prepared'; readonly turn: number }

/** `turn`: where the times begin that are booked; those before it are taken. */
const throughPgbench = async (database: string, seconds: number, { mode, turn }: Bare): Promise<number> => {
  const args = [
    '-n',
    '-M',
    mode,
    '-c',
    String(CLIENTS),
    '-D',
    `turn=${turn}`,
    '-j',
    '2',
    '-T',
    String(seconds),
  ]
  const { stdout } = await promisify(execFile)('pgbench', [...args, '-f', SCRIPT, database])
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
}

/** Bookings a second with few and with many appointments in the tables, next to the bare statements. */
export const measureThroughput = async (
  database: string,
  sizes: readonly number[],
  seconds: number,
): Promise<readonly Rates[]> => {
  const service = await startOn(database)
  const measured: Rates[] = []
  let from = 0
  try {
    for (const [at, appointments] of sizes.entries()) {
      await fillWithPast(database, appointments)
      const through = await throughService(service.url, seconds, from)
      from = through.next
      const raw = await throughPgbench(database, seconds, { mode: 'extended', turn: at * 200_000 })
      const bare = { mode: 'prepared', turn: at * 200_000 + 100_000 } as const
      const rawPlanned = await throughPgbench(database, seconds, bare)
      measured.push({ appointments, service: through.measured, raw, rawPlanned })
    }
  } finally {
    await killService(service)
  }
  return measured
}
