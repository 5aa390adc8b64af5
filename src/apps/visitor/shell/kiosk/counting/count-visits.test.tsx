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
let moment: number | null
vi.mock('../outbox/outbox.ts', () => ({
  countOnTablet: async (count: Count) => void counted.push(count),
  serviceMoment: () => moment,
}))

const example = eventSchema.parse(eventSchema.meta()?.example)
const EVENT: ApiEvent = { ...example, gemeente: 'voorbeeldstad' }
const TABLET = { id: crypto.randomUUID(), name: 'Hal', token: 'k'.repeat(43) }
/** What is fetched late, and works quietly, has had its time. */
const settled = () => new Promise(resolve => setTimeout(resolve, 50))

let session: VisitSession
beforeEach(async () => {
  counted.length = 0
  // Eleven at night in Greenwich, and the next day in the town.
  moment = Date.parse('2026-11-21T23:30:00Z')
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
  expect(counted).toHaveLength(1)
  const [tally] = counted
  expect(tally).toMatchObject({ kind: 'telling', municipality: 'voorbeeldstad' })
  expect(newTallySchema.parse(tally?.body)).toMatchObject({ evenement: EVENT.code })
  expect(newTallySchema.parse(tally?.body).sectoren).toHaveLength(3)
})

test('a visit on a paired tablet is told for the report as well: what was shown and chosen, on the day of the town', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  localStorage.setItem('talentperron-tablet', JSON.stringify(TABLET))
  await walk()
  expect(counted.map(({ kind }) => kind)).toEqual(['telling', 'bezoek'])
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
  await walk()
  expect(counted).toEqual([])
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
  expect(counted.map(({ kind }) => kind)).toEqual(['bezoek'])
  expect(counted[0]?.body).not.toHaveProperty('evenement')
})

test('who answered nothing is counted without sectors, as their order says nothing', async () => {
  tellEvent({ kind: 'here', event: EVENT })
  session.actor.send({ type: 'START' })
  session.actor.send({ type: 'SHOW_RESULT' })
  await settled()
  expect(counted.map(({ body }) => body)).toEqual([{ evenement: EVENT.code, sectoren: [] }])
})
