import { describe, expect, test } from 'vitest'
import { createActor, type SnapshotFrom, transition } from 'xstate'
import { createVisitMachine, type VisitMachine } from '#flow/visit/visit.machine.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { MINI_PLAN, miniVisit } from './mini-visit.ts'

type Snapshot = SnapshotFrom<VisitMachine>

const following = (snapshot: Snapshot, event: VisitEvent): Snapshot =>
  transition(miniVisit, snapshot, event)[0]

describe('a visit with a guide at a shared device', () => {
  const start = createActor(miniVisit).getSnapshot()

  test('begins behind the screen for guides, and is over with the visit', () => {
    const tablet = following(start, { type: 'TABLET_OPENED' })
    expect(tablet.value).toEqual({ visiting: 'tablet' })
    const guided = following(tablet, { type: 'GUIDED_STARTED' })
    expect(guided.value).toEqual({ visiting: 'welcome' })
    expect(guided.context.guided).toBe(true)
    expect(following(guided, { type: 'RESET' }).context.guided).toBeUndefined()
    expect(following(start, { type: 'TOUCHED' }).context.guided).toBeUndefined()
  })
})

test('on one’s own device a visit begins at, and is wiped to, the first screen with words', () => {
  const own = createVisitMachine(MINI_PLAN, false)
  const first = createActor(own).getSnapshot()
  expect(first.value).toEqual({ visiting: 'welcome' })
  const [begun] = transition(own, first, { type: 'START' })
  expect(transition(own, begun, { type: 'RESET' })[0].value).toEqual({ visiting: 'welcome' })
})
