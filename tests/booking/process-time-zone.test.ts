import { expect, test } from 'vitest'
import { startNode } from '#tests/setup/node-process.ts'

test('the times are the same whatever time zone the server is set to', async () => {
  const zones = ['UTC', 'Europe/Amsterdam', 'Pacific/Auckland']
  const printed: string[] = []
  for (const TZ of zones) {
    const process = startNode('tests/setup/print-slots.ts', [], { TZ })
    expect(await process.ended).toBe(0)
    printed.push(process.output())
  }
  expect(printed[0]?.split('\n').length).toBeGreaterThan(500)
  expect(new Set(printed).size).toBe(1)
}, 30_000)
