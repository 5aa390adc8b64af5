import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { book, httpClient } from '#tests/prove/http-client.ts'
import { DESKS, deskSlot } from '#tests/prove/proof-town.ts'
import { killService, startOn } from '#tests/prove/running-service.ts'
import { fillWithPast } from './fill-database.ts'

type Rates = {
  readonly appointments: number
  /** Confirmed bookings a second over HTTP: each is a hold and a confirmation. */
  readonly service: number
  /** The same statements by pgbench, a second. */
  readonly raw: number
}

const SCRIPT = fileURLToPath(new URL('./raw-booking.sql', import.meta.url))
const CLIENTS = 10

const throughService = async (url: string, seconds: number, from: number): Promise<number> => {
  const client = httpClient(url)
  let next = from
  const rate = async (duration: number): Promise<number> => {
    const begun = performance.now()
    let done = 0
    const visitor = async (): Promise<void> => {
      while (performance.now() - begun < duration * 1_000) {
        const at = next
        next += 1
        const desk = DESKS[at % DESKS.length] ?? ''
        if (await book(client, desk, deskSlot(Math.floor(at / DESKS.length)))) done += 1
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, visitor))
    return done / ((performance.now() - begun) / 1_000)
  }
  // The first seconds compile; what is measured is how it goes on.
  await rate(seconds)
  const measured = await rate(seconds)
  client.close()
  return measured
}

const throughPgbench = async (database: string, seconds: number): Promise<number> => {
  const args = ['-n', '-M', 'extended', '-c', String(CLIENTS), '-j', '2', '-T', String(seconds)]
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
  try {
    for (const [at, appointments] of sizes.entries()) {
      await fillWithPast(database, appointments)
      const rate = await throughService(service.url, seconds, at * 20_000)
      measured.push({ appointments, service: rate, raw: await throughPgbench(database, seconds) })
    }
  } finally {
    await killService(service)
  }
  return measured
}
