import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { insertEvent } from '#service/booking/store/events.ts'
import { openDatabase } from '#service/booking/store/open-database.ts'
import { killService, startOn } from '#tests/prove/running-service.ts'
import { START } from '#tests/setup/booking-service.ts'
import { openCrowd } from './board-crowd.ts'
import { visitorLine } from './visitor-line.ts'

export type BoardFigures = {
  readonly boards: number
  readonly lost: number
  readonly tallies: number
  readonly refused: number
  /** Milliseconds from the answer to a tally that changes what is shown until a board has it. */
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly changes: number
  /** Megabytes of the service (RSS) with all boards open: in the second quarter of the time, and in the last. */
  readonly memoryEarly: number
  readonly memoryLate: number
}

export type Size = { readonly boards: number; readonly tablets: number; readonly seconds: number }

const CODE = 'LM4-7X2'
/** A tablet finishes a visit so often, in milliseconds: far more than visitors could. */
const VISIT_EVERY = 3_700
const SECTORS = ['ict', 'techniek', 'zorg']
/** Boards that open and never read again. */
const DEAF = 20

const makeEvent = async (place: string): Promise<void> => {
  const kind = place.startsWith('postgresql:') ? 'server' : 'folder'
  const opened = await openDatabase(kind === 'server' ? { kind, url: place } : { kind, path: place }, START)
  if (!opened.ok) throw new Error('the database is in use')
  const event = { code: CODE, municipality: 'proefstad', name: 'Proefmarkt', place: 'De hal' }
  const end = '2026-11-21T17:00:00Z'
  await insertEvent(
    opened.value.database,
    { ...event, start: START, end, sectors: [], participants: [] },
    START,
  )
  await opened.value.close()
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)

/** The delay within which a part of all came. */
const within = (delays: ReadonlyMap<number, number>, part: number): number => {
  const all = [...delays.values()].reduce((sum, count) => sum + count, 0)
  let sum = 0
  for (const delay of [...delays.keys()].toSorted((one, other) => one - other)) {
    sum += delays.get(delay) ?? 0
    if (sum >= all * part) return delay
  }
  return Number.POSITIVE_INFINITY
}

/** Boards that watch one event while tablets send visits, against the real service as a process of its own. */
export const measureBoards = async (
  place: string,
  { boards, tablets, seconds }: Size,
): Promise<BoardFigures> => {
  await makeEvent(place)
  const service = await startOn(place)
  const answers: number[] = []
  let refused = 0
  const crowd = await openCrowd(boards, {
    ...{ url: service.url, code: CODE },
    answeredAt: visits => answers[visits - 1],
  })
  const { hostname, port, host } = new URL(service.url)
  const deaf = Array.from({ length: DEAF }, () => {
    const socket = connect({ host: hostname, port: Number(port) }).pause()
    socket.write(`GET /api/v1/evenementen/${CODE}/stand HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    return socket
  })
  const until = performance.now() + seconds * 1_000
  const tablet = async (number: number): Promise<void> => {
    const line = visitorLine(service.url)
    await wait((number / tablets) * VISIT_EVERY)
    while (performance.now() < until) {
      const begun = performance.now()
      const sectoren = SECTORS.filter((_, at) => (answers.length + number) % (at + 2) === 0)
      const body = { evenement: CODE, sectoren }
      const { status } = await line.send('PUT', `/api/v1/tellingen/${randomUUID()}`, body)
      if (status === 204) answers.push(performance.now())
      else refused += 1
      await wait(Math.max(0, VISIT_EVERY - (performance.now() - begun)))
    }
    line.close()
  }
  const memory: number[] = []
  const sample = async (): Promise<void> => {
    while (performance.now() < until) {
      memory.push(memoryOf(service.process.child.pid ?? 0))
      await wait(500)
    }
  }
  await Promise.all([sample(), ...Array.from({ length: tablets }, (_, number) => tablet(number))])
  // The last change has two seconds as well.
  await wait(3_000)
  const { delays, lost, open } = crowd
  for (const socket of deaf) socket.destroy()
  crowd.close()
  await killService(service)
  const quarter = Math.floor(memory.length / 4)
  return {
    ...{ boards: open, lost, tallies: answers.length, refused },
    ...{ p50: within(delays, 0.5), p99: within(delays, 0.99), max: Math.max(...delays.keys()) },
    changes: [...delays.values()].reduce((sum, count) => sum + count, 0),
    memoryEarly: median(memory.slice(quarter, 2 * quarter)),
    memoryLate: median(memory.slice(-quarter)),
  }
}
