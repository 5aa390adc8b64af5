import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { countAtEvent, createEvent } from '#service/booking/use-cases/hold-events.ts'
import { streamTally } from '#service/events/http/tally-stream.ts'
import { type News, type TallyBoards, tallyBoards } from '#service/events/use-cases/tally-boards.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

let service: TestService
let boards: TallyBoards
let readings: number
let isAway: boolean
let reported: number
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  readings = 0
  isAway = false
  reported = 0
  const world = {
    ...service.world,
    get database() {
      readings += 1
      if (isAway) throw Object.assign(new Error('no database'), { code: 'ECONNREFUSED' })
      return service.database
    },
  }
  boards = tallyBoards(world, () => (reported += 1), {
    ...{ every: 1_000, beat: 15 },
    ...{ most: 5_000, mostOfEvent: 2_500, mostOfAddress: 200 },
  })
})
afterEach(() => {
  boards.stop()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

const newEvent = async (): Promise<string> => {
  const made = await createEvent(service.world, {
    ...{ municipality: 'voorbeeldstad', name: 'Banenmarkt', place: 'De hal' },
    ...{ start: START, end: '2026-11-21T17:00:00Z', sectors: [], participants: [] },
  })
  if (!made.ok) throw new Error(made.problem)
  return made.value.code
}
const countFive = async (event: string): Promise<void> => {
  for (let at = 0; at < 5; at += 1)
    await countAtEvent(service.world, { id: randomUUID(), event, sectors: ['zorg'] })
}
/** One reading asks the database once, for the event and its sectors together. */
const READING = 1
const turn = async (): Promise<void> => {
  const before = readings
  vi.advanceTimersByTime(1_000)
  await vi.waitFor(() => expect(readings).toBeGreaterThan(before))
  // What was asked is answered when the same is asked again.
  await service.database.selectFrom('events').select('code').execute()
  await service.database.selectFrom('events').select('code').execute()
}

test('a thousand boards of one event cost one reading a second, and none when nobody looks', async () => {
  const code = await newEvent()
  const heard: News[] = []
  const all = await Promise.all(
    Array.from({ length: 1_000 }, () => boards.watch(code, news => heard.push(news))),
  )
  expect(readings).toBe(READING)
  expect(heard.length).toBe(1_000)
  await turn()
  expect(readings).toBe(2 * READING)
  expect(heard.length).toBe(1_000)
  await countFive(code)
  await turn()
  expect(readings).toBe(3 * READING)
  expect(heard.length).toBe(2_000)
  for (const one of all) if (one.ok) one.value()
  expect(vi.getTimerCount()).toBe(0)
  // Who leaves twice does not take the place of another.
  for (const one of all) if (one.ok) one.value()
})

test('a database that is away for a while is told once, and boards go on when it is back', async () => {
  const code = await newEvent()
  const heard: News[] = []
  await boards.watch(code, news => heard.push(news))
  isAway = true
  for (let second = 0; second < 15; second += 1) await turn()
  expect(reported).toBe(1)
  // Alive, but nobody knows until when the figures hold.
  expect(heard.slice(1)).toEqual([{ kind: 'alive', asOf: undefined }])
  await expect(boards.watch(await newEvent(), () => {})).rejects.toThrow('no database')
  isAway = false
  await turn()
  expect(heard.at(-1)).toMatchObject({ kind: 'tally', tally: { visits: null } })
})

test('who comes while the database is away hears no old figures as new, and the newest when it is back', async () => {
  const code = await newEvent()
  await boards.watch(code, () => {})
  isAway = true
  await turn()
  const heard: News[] = []
  await boards.watch(code, news => heard.push(news))
  expect(heard).toEqual([{ kind: 'alive', asOf: undefined }])
  await countFive(code)
  isAway = false
  await turn()
  expect(heard.slice(1)).toMatchObject([{ kind: 'tally', tally: { visits: 5 } }])
})

test('who does not take what was sent gets the newest when ready, and nothing piles up', async () => {
  const code = await newEvent()
  const opened = await streamTally(boards, code)
  if (!opened.ok) throw new Error(opened.problem)
  const reader = opened.value.getReader()
  for (let time = 0; time < 4; time += 1) {
    await countFive(code)
    await turn()
  }
  const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value)
  expect(await read()).toContain('"bezoeken":null')
  expect(await read()).toContain('"bezoeken":20')
  const waiting = read()
  await countFive(code)
  await turn()
  expect(await waiting).toContain('"bezoeken":25')
  await reader.cancel()
})
