import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import { newTallySchema } from '#contract/api/tally.schema.ts'
import { newVisitCountSchema } from '#contract/api/visit-count.schema.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import type { VisitSession } from '../../../visit-session.ts'
import { tellEvent } from '../event/event-here.ts'
import type { Count } from '../outbox/wire-outbox.ts'
import { countVisit } from './count-visits.ts'

const counted: Count[] = []
/** How late it is at least, and as the tablet heard it since the page was opened. */
let moment: number | null
let heard: number | null
vi.mock('../outbox/outbox.ts', () => ({
  countOnTablet: async (count: Count) => void counted.push(count),
  serviceMoment: () => moment,
  heardMoment: () => heard,
}))

const example = eventSchema.parse(eventSchema.meta()?.example)
const EVENT: ApiEvent = { ...example, gemeente: 'voorbeeldstad' }
const TABLET = { id: crypto.randomUUID(), name: 'Hal', token: 'k'.repeat(43) }
/** The screen was drawn, and what is fetched late has come: what is going to be counted has been. */
const settled = async (): Promise<void> => {
  await new Promise(resolve => setTimeout(resolve))
  await vi.dynamicImportSettled()
}

let session: VisitSession
beforeEach(async () => {
  // So that counting is never still fetching them when a test looks.
  await Promise.all([import('../outbox/outbox.ts'), import('#platform/tablet-client/tablet-client.ts')])
  counted.length = 0
  // Eleven at night in Greenwich, and the next day in the town.
  heard = Date.parse('2026-11-21T23:30:00Z')
  moment = heard
  session = await openKioskVisit()
  countVisit(session)
})
afterEach(() => {
  tellEvent({ kind: 'none' })
  localStorage.clear()
})

const walk = async (): Promise<void> => {
  const { actor, plan } = session
  actor.send({ type: 'START' })
  actor.send({ type: 'ANSWERED', question: plan.talents[0] ?? '', answer: 'yes' })
  actor.send({ type: 'SHOW_RESULT' })
  await settled()
  actor.send({ type: 'BACK' })
  actor.send({ type: 'SHOW_RESULT' })
  actor.send({ type: 'CONTINUE' })
  actor.send({ type: 'DOOR_CHOSEN', door: session.pack.doors[0]?.id ?? '' })
  actor.send({ type: 'RESET' })
  actor.stop()
  await settled()
}

test('a visit at an event is one tally, with an id that says nothing', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  await walk()
  await vi.waitFor(() => expect(counted).toHaveLength(1))
  const [tally] = counted
  expect(tally).toMatchObject({ kind: 'telling', municipality: 'voorbeeldstad' })
  expect(newTallySchema.parse(tally?.body)).toMatchObject({ evenement: EVENT.code })
  expect(newTallySchema.parse(tally?.body).sectoren).toHaveLength(3)
})

test('a visit on a paired tablet is told for the report as well: what was shown and chosen, on the day of the town', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  localStorage.setItem('talentperron-tablet', JSON.stringify(TABLET))
  await walk()
  await vi.waitFor(() => expect(counted.map(({ kind }) => kind)).toEqual(['telling', 'bezoek']))
  expect(new Set(counted.map(({ id }) => id)).size).toBe(2)
  const body = newVisitCountSchema.parse(counted[1]?.body)
  expect(body).toMatchObject({
    dag: '2026-11-22',
    taal: 'nl',
    afgerond: true,
    deuren: [session.pack.doors[0]?.id],
    begeleid: false,
    evenement: EVENT.code,
  })
  expect(body.sectoren).toEqual(newTallySchema.parse(counted[0]?.body).sectoren)
})

test('without an event, a pairing or a clock nothing is counted', async () => {
  await walk()
  expect(counted).toEqual([])
})

test('a paired tablet that does not know what day it is counts nothing for the report', async () => {
  localStorage.setItem('talentperron-tablet', JSON.stringify(TABLET))
  moment = null
  heard = null
  await walk()
  expect(counted).toEqual([])
})

test('nor does one that started without a network, as it may be a day later than it wrote down; at an event it tallies', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  localStorage.setItem('talentperron-tablet', JSON.stringify(TABLET))
  heard = null
  await walk()
  await vi.waitFor(() => expect(counted.map(({ kind }) => kind)).toEqual(['telling']))
})

test('an event of another town than the one on the screen counts nothing', async () => {
  tellEvent({ kind: 'here', event: { ...EVENT, gemeente: 'groningen' } })
  await walk()
  expect(counted).toEqual([])
})

test('a visit before the day of the event is none of it', async () => {
  tellEvent({ kind: 'early', event: EVENT })
  localStorage.setItem('talentperron-tablet', JSON.stringify(TABLET))
  await walk()
  await vi.waitFor(() => expect(counted.map(({ kind }) => kind)).toEqual(['bezoek']))
  expect(counted[0]?.body).not.toHaveProperty('evenement')
})

test('who answered nothing is counted without sectors, as their order says nothing', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  session.actor.send({ type: 'START' })
  session.actor.send({ type: 'SHOW_RESULT' })
  await vi.waitFor(() =>
    expect(counted.map(({ body }) => body)).toEqual([{ evenement: EVENT.code, sectoren: [] }]),
  )
})
