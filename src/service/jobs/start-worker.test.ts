import { expect, test } from 'vitest'
import type { JobHandlers } from './job-kinds.ts'
import { startWorker } from './start-worker.ts'

const unreachable = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no database')
    },
  },
) as never
const handlers: JobHandlers = { 'calendar.write': async () => ({ kind: 'done' }) }

test('a worker without a database tells so, waits, tries again, and stops when asked', async () => {
  const faults: string[] = []
  const waits: number[] = []
  let awake = (): void => {}
  const third = new Promise<void>(resolve => {
    awake = resolve
  })
  const worker = startWorker(
    {
      database: unreachable,
      now: () => '2026-11-21T12:00:00Z',
      random: () => 0,
      report: fault => faults.push(fault.path),
      pause: (milliseconds, signal) => {
        waits.push(milliseconds)
        if (waits.length < 3) return Promise.resolve()
        awake()
        return new Promise(resolve => signal.addEventListener('abort', () => resolve()))
      },
    },
    handlers,
  )
  await third
  expect(waits).toEqual([10_000, 10_000, 10_000])
  await worker.stop()
  expect(faults).toEqual(['jobs', 'jobs', 'jobs'])
})
