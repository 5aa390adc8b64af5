import { describe, expect, test } from 'vitest'
import { type SnapshotFrom, transition } from 'xstate'
import type { VisitMachine } from '#flow/visit/visit.machine.ts'
import { currentQuestion, EMPTY_VISIT, PARTS, questionsOf } from '#flow/visit/visit-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { explore, stateIds, transitionsMissed, visitedIds } from './explore.ts'
import { ANSWERS, APPOINTMENT, MINI_EVENTS, MINI_PLAN, miniVisit, placeOf } from './mini-visit.ts'

type Snapshot = SnapshotFrom<VisitMachine>

const { snapshots, steps } = explore({ machine: miniVisit, events: MINI_EVENTS, key: placeOf })
const following = (snapshot: Snapshot, event: VisitEvent): Snapshot =>
  transition(miniVisit, snapshot, event)[0]
const partOf = (snapshot: Snapshot) => PARTS.find(part => snapshot.matches({ visiting: part }))

describe('every place in a small visit', () => {
  test('is many, but not endless', () => {
    expect(snapshots.length).toBeGreaterThan(1000)
    expect(snapshots.length).toBeLessThan(10_000)
  })

  test('between them they visit every state', () => {
    const visited = visitedIds(snapshots)
    expect(stateIds(miniVisit).filter(id => !visited.has(id))).toEqual([])
  })

  test('between them they take every transition that is defined', () => {
    expect(transitionsMissed(miniVisit, steps)).toEqual([])
  })

  test('leaving events out is noticed, so the two tests above can fail', () => {
    const less = explore({
      machine: miniVisit,
      events: MINI_EVENTS.filter(({ type }) => type !== 'KEEP' && type !== 'BOOK'),
      key: placeOf,
    })
    expect(transitionsMissed(miniVisit, less.steps)).toContain('visit.confirmingWipe on KEEP (1)')
    expect(visitedIds(less.snapshots).has('visit.visiting.booking')).toBe(false)
  })

  test('has plain data only, that survives JSON and cloning', () => {
    for (const { context } of snapshots) {
      expect(structuredClone(context)).toEqual(context)
      expect(JSON.parse(JSON.stringify(context))).toEqual(context)
    }
  })

  test('has the question on the screen within the questions there are', () => {
    for (const snapshot of snapshots) {
      for (const part of PARTS) {
        const { [part]: position } = snapshot.context.position
        expect(position).toBeGreaterThanOrEqual(0)
        expect(position).toBeLessThanOrEqual(questionsOf(MINI_PLAN, snapshot.context, part).length)
      }
      const part = partOf(snapshot)
      if (part) expect(currentQuestion(MINI_PLAN, snapshot.context, part)).not.toBeNull()
    }
  })

  test('asks no question twice', () => {
    for (const { context } of snapshots) expect(new Set(context.asked).size).toBe(context.asked.length)
  })
})

describe('from anywhere in a visit', () => {
  test('BACK keeps every answer', () => {
    for (const snapshot of snapshots)
      expect(following(snapshot, { type: 'BACK' }).context.sheet).toEqual(snapshot.context.sheet)
  })

  test('BACK again and again ends at the first screen', () => {
    for (const snapshot of snapshots.filter(each => !each.matches('confirmingWipe'))) {
      let here = snapshot
      for (let presses = 0; presses < 20; presses += 1) here = following(here, { type: 'BACK' })
      expect(here.value).toEqual({ visiting: 'welcome' })
    }
  })

  test('RESET gives the first screen and forgets everything', () => {
    for (const snapshot of snapshots) {
      const emptied = following(snapshot, { type: 'RESET' })
      expect(emptied.value).toEqual({ visiting: 'welcome' })
      expect(emptied.context).toEqual(EMPTY_VISIT)
    }
  })

  test('asking to wipe and then keeping returns exactly to where it was', () => {
    for (const snapshot of snapshots.filter(each => !each.matches('confirmingWipe'))) {
      const asked = following(snapshot, { type: 'ASK_WIPE' })
      expect(asked.value).toBe('confirmingWipe')
      const kept = following(asked, { type: 'KEEP' })
      expect(kept.value).toEqual(snapshot.value)
      expect(kept.context).toEqual(snapshot.context)
    }
  })

  test('an answer to a question that is not on the screen changes nothing', () => {
    const accepted = snapshots.flatMap(snapshot => {
      const part = partOf(snapshot)
      const shown = part && currentQuestion(MINI_PLAN, snapshot.context, part)
      const elsewhere = ANSWERS.filter(event => event.type === 'ANSWERED' && event.question !== shown)
      return elsewhere.filter(
        event => snapshot.can(event) || following(snapshot, event).context !== snapshot.context,
      )
    })
    expect(accepted).toEqual([])
  })

  test('an answer is written down where it belongs and nowhere else', () => {
    const answered = steps.filter(({ event }) => event.type === 'ANSWERED')
    expect(answered.length).toBeGreaterThan(100)
    for (const { from, event, to } of answered) {
      const part = partOf(from)
      if (event.type !== 'ANSWERED' || !part) throw new Error(`answered in ${JSON.stringify(from.value)}`)
      expect(to.context.sheet).toEqual({
        ...from.context.sheet,
        [part]: { ...from.context.sheet[part], [event.question]: event.answer },
      })
    }
  })

  test('what was stored and restored is the same place', () => {
    for (const snapshot of snapshots) {
      const stored = JSON.parse(JSON.stringify({ value: snapshot.value, context: snapshot.context }))
      const restored = miniVisit.resolveState(stored)
      expect(restored.value).toEqual(snapshot.value)
      expect(restored.context).toEqual(snapshot.context)
      expect(following(restored, { type: 'BACK' }).value).toEqual(following(snapshot, { type: 'BACK' }).value)
    }
  })
})

describe('from any question', () => {
  const questions = snapshots.filter(snapshot => partOf(snapshot) !== undefined)

  test('the result can be asked for, and BACK returns to that question', () => {
    expect(questions.length).toBeGreaterThan(100)
    for (const snapshot of questions) {
      const part = partOf(snapshot)
      const result = following(snapshot, { type: 'SHOW_RESULT' })
      expect(result.value).toEqual({ visiting: 'result' })
      const returned = following(result, { type: 'BACK' })
      expect(returned.value).toEqual(snapshot.value)
      expect(returned.context.position).toEqual(snapshot.context.position)
      expect(part && currentQuestion(MINI_PLAN, returned.context, part)).toBe(
        part && currentQuestion(MINI_PLAN, snapshot.context, part),
      )
    }
  })

  test('the result shows for the answers given so far', () => {
    for (const snapshot of questions)
      expect(following(snapshot, { type: 'SHOW_RESULT' }).context.sheet).toEqual(snapshot.context.sheet)
  })
})

describe('what the service says of an appointment', () => {
  test('is taken in wherever somebody looks at that moment, also at the question to wipe', () => {
    for (const snapshot of snapshots) {
      const made = following(snapshot, { type: 'APPOINTMENT_MADE', appointment: APPOINTMENT })
      expect(made.value).toEqual(snapshot.value)
      expect(made.context.appointment).toEqual(APPOINTMENT)
      expect(following(made, { type: 'APPOINTMENT_CANCELLED' }).context.appointment).toBeNull()
    }
  })
})
