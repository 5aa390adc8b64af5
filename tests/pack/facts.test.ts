import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { factRows } from '#build/facts/fact-rows.ts'
import { factsSchema } from '#contract/api/fact.schema.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const read = readMunicipalities(content, undefined)
if (!read.ok) throw new Error(read.problem.join('\n'))
const towns = read.value

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, [
    ...towns,
    { id: 'zonder-feiten', locations: [] },
  ])
}, 120_000)
afterAll(() => service?.close())
afterEach(() => {
  vi.useRealTimers()
  expect(service.faults).toEqual([])
})

const factsAt = async (now: string, town = 'groningen') => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(now))
  service.clock.now = now
  await service.database.deleteFrom('desk_people').execute()
  const Cookie = await somebody(service, 'beheerder', town)
  return factsSchema.parse((await service.send('GET', 'gids/feiten', { headers: { Cookie } })).body)
}
const groningen = towns.find(({ id }) => id === 'groningen')?.facts ?? []
const last = groningen.map(({ validUntil }) => validUntil).toSorted()
const first = last[0] ?? ''

describe('facts that expire', () => {
  test('are those of the pack by the clock of the service: one that has 60 days left is in, with 61 it is not', async () => {
    const midnight = Date.parse(`${first}T12:00:00Z`)
    const daysBefore = (days: number): string => new Date(midnight - days * 86_400_000).toISOString()
    expect((await factsAt(daysBefore(61))).feiten).toEqual([])
    const { feiten, tot } = await factsAt(daysBefore(60))
    expect(tot).toBe(first)
    expect(feiten.map(one => one.geldigTot)).toEqual(last.filter(day => day === first))
  })

  test('stay on the list when they have expired, what went first in front', async () => {
    const { feiten } = await factsAt('2040-01-01T12:00:00Z')
    expect(feiten.map(one => one.geldigTot)).toEqual(last)
  })

  test('are told in the words of the visitor, the same as in the list for editors', async () => {
    const rows = factRows(readContentFolder(content))
    const sentences = new Map(rows.map(row => [row.id, row.sentence]))
    for (const { id, facts = [] } of towns) {
      expect([id, facts.length > 20]).toEqual([id, true])
      for (const fact of facts.filter(one => sentences.has(one.id) && id === 'groningen'))
        expect([fact.id, fact.sentence]).toEqual([fact.id, sentences.get(fact.id)])
      // An id where words belong means that a text was not found.
      for (const fact of facts) expect([fact.id, fact.about, fact.sentence]).not.toContain(undefined)
      for (const fact of facts) expect(fact.sentence).not.toBe(fact.id)
      for (const fact of facts) expect(fact.about).not.toMatch(/^(sector|job|door|form|route|location)\./)
    }
  })

  test('of a town without a pack are none', async () => {
    expect((await factsAt('2040-01-01T12:00:00Z', 'zonder-feiten')).feiten).toEqual([])
  })
})
