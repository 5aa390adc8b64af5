import { expect, test } from 'vitest'
import { startNode } from '#tests/setup/node-process.ts'

const ZONES = ['UTC', 'Europe/Amsterdam', 'Pacific/Auckland']

const inEveryZone = (script: string): Promise<readonly string[]> =>
  Promise.all(
    ZONES.map(async TZ => {
      const process = startNode(script, [], { TZ })
      expect(await process.ended).toBe(0)
      return process.output()
    }),
  )

test('the times are the same whatever time zone the server is set to', async () => {
  const printed = await inEveryZone('tests/setup/print-slots.ts')
  expect(printed[0]?.split('\n').length).toBeGreaterThan(500)
  expect(new Set(printed).size).toBe(1)
}, 300_000)

test('from 2025 to 2037 no slot lies in a clock change, and each survives its calendar file', async () => {
  const printed = await inEveryZone('tests/setup/check-all-slots.ts')
  expect(new Set(printed).size).toBe(1)
  const found = JSON.parse(printed[0] ?? '') as Record<string, number>
  expect(found).toMatchObject({ inClockChange: 0, wrongLength: 0, wrongFile: 0 })
  // 4,748 days of 47 half hours (the last would end at midnight), less those around 26 clock changes.
  expect(found.slots).toBeGreaterThan(4_748 * 47 - 26 * 6)
  expect(found.slots).toBeLessThan(4_748 * 47)
  expect(found.files).toBeGreaterThan(4_748 + 26 * 47)
}, 900_000)
