import { expect, test } from '@playwright/test'
import { appUrl } from '#tests/e2e/service.ts'
import { proveManyVisits } from './many-visits.ts'
import { ROUND } from './quick-visits.ts'

test('visit after visit in one page leaves no node, no listener and no fault behind, with a network that comes and goes', async () => {
  test.setTimeout(180_000)
  const proof = await proveManyVisits({ appUrl: appUrl(), rounds: 3, measureEvery: 1 })
  expect(proof).toMatchObject({ visits: 3 * ROUND, onePage: true, faults: [], waiting: 0, kept: 3 })
  // The first round fetches what comes later; from then on nothing is added.
  const [, second, third] = proof.samples
  expect(third?.nodes).toBe(second?.nodes)
  expect(third?.listeners).toBe(second?.listeners)
  expect(third?.documents).toBe(second?.documents)
})
