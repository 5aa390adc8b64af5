import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import type { TabletKey } from '#platform/tablet-client/tablet-client.ts'
import { type Reporting, startReporting } from './report-status.ts'

const KEY: TabletKey = { id: '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21', name: 'Hal', token: 'a'.repeat(43) }
const STATUS = { version: '1', waiting: 2, deadLetters: 0, clock: '2026-11-22T10:00:00Z' }
const DONE: ServiceAnswer<unknown> = { kind: 'done', value: null }
const REVOKED: ServiceAnswer<unknown> = { kind: 'refused', type: 'tabletsleutel-ongeldig', body: null }

let kept: TabletKey | null
let reporting: Reporting | undefined
const send = vi.fn<(key: TabletKey) => Promise<ServiceAnswer<unknown>>>()
const status = vi.fn(async () => STATUS)
const begin = async (): Promise<Reporting> => {
  reporting = startReporting({
    readKey: () => kept,
    forgetKey: () => {
      kept = null
    },
    status,
    send,
  })
  await vi.advanceTimersByTimeAsync(0)
  return reporting
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

beforeEach(() => {
  vi.useFakeTimers()
  kept = KEY
  send.mockReset().mockResolvedValue(DONE)
  status.mockReset().mockResolvedValue(STATUS)
})
afterEach(() => {
  reporting?.stop()
  vi.useRealTimers()
})

test('a paired tablet reports at once and every minute, until it is told to stop', async () => {
  const running = await begin()
  expect(send).toHaveBeenCalledExactlyOnceWith(KEY, STATUS)
  expect(running.lastHeard()).toBe(STATUS.clock)
  await minutes(3)
  expect(send).toHaveBeenCalledTimes(4)
  running.stop()
  await minutes(3)
  expect(send).toHaveBeenCalledTimes(4)
})

test('a tablet that is not paired says nothing, and begins when it is', async () => {
  kept = null
  const running = await begin()
  await minutes(2)
  expect(send).not.toHaveBeenCalled()
  kept = KEY
  await running.report()
  expect(send).toHaveBeenCalledTimes(1)
})

test('a tablet that was revoked forgets its key; without a network it keeps it', async () => {
  send.mockResolvedValueOnce({ kind: 'unreachable' })
  const running = await begin()
  expect([kept, running.lastHeard()]).toEqual([KEY, null])
  send.mockResolvedValueOnce(REVOKED)
  await minutes(1)
  expect(kept).toBeNull()
})

test('a refusal of the key from before does not take a new one away', async () => {
  const newer = { ...KEY, token: 'b'.repeat(43) }
  send.mockImplementationOnce(async () => {
    kept = newer
    return REVOKED
  })
  await begin()
  expect(kept).toEqual(newer)
})

test('it reports when the network is back, and never twice at once', async () => {
  let answer = (_: ServiceAnswer<unknown>): void => {}
  send.mockImplementationOnce(
    () =>
      new Promise(resolve => {
        answer = resolve
      }),
  )
  await begin()
  window.dispatchEvent(new Event('online'))
  await minutes(1)
  expect(send).toHaveBeenCalledTimes(1)
  answer(DONE)
  await vi.advanceTimersByTimeAsync(0)
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(send).toHaveBeenCalledTimes(2)
})

test('figures that cannot be read stop nothing', async () => {
  status.mockRejectedValueOnce(new Error('no database'))
  await begin()
  expect(send).not.toHaveBeenCalled()
  await minutes(1)
  expect(send).toHaveBeenCalledTimes(1)
})
