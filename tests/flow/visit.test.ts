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
    expect(snapshots.length).toBeLessThan(20_000)
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
      expect([{ visiting: 'welcome' }, { visiting: 'attract' }]).toContainEqual(here.value)
    }
  })

  test('RESET gives the first screen and forgets everything', () => {
    for (const snapshot of snapshots) {
      const emptied = following(snapshot, { type: 'RESET' })
      expect(emptied.value).toEqual({ visiting: 'attract' })
      expect(emptied.context).toEqual(EMPTY_VISIT)
    }
  })

  test('asking to wipe and then keeping returns exactly to where it was', () => {
    for (const snapshot of snapshots.filter(each => each.matches('visiting'))) {
      const asked = following(snapshot, { type: 'ASK_WIPE' })
      expect(asked.value).toBe('confirmingWipe')
      const kept = following(asked, { type: 'KEEP' })
      expect(kept.value).toEqual(snapshot.value)
      expect(kept.context).toEqual(snapshot.context)
    }
  })

  test('a page to read leads back to where it was opened, and so does keeping what is there', () => {
    for (const [index, snapshot] of snapshots.filter(each => each.matches('visiting')).entries()) {
      const [type, page] =
        index % 2 === 0
          ? (['METHOD_OPENED', 'howItWorks'] as const)
          : (['MONEY_OPENED', 'moneyQuestions'] as const)
      const reading = following(snapshot, { type })
      expect(reading.value).toEqual({ reading: page })
      const kept = following(following(reading, { type: 'ASK_WIPE' }), { type: 'KEEP' })
      for (const returned of [following(reading, { type: 'BACK' }), kept]) {
        expect(returned.value).toEqual(snapshot.value)
        expect(returned.context).toEqual(snapshot.context)
      }
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
    for (const snapshot of snapshots.filter(each => !each.matches('reading'))) {
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

describe('asking on, to be surer', () => {
  const all = snapshots.filter(
    ({ context }) => context.asked.length > 0 && currentQuestion(MINI_PLAN, context, 'interests') === null,
  )
  const results = all.filter(snapshot => snapshot.matches({ visiting: 'result' }))

  test('is possible at the result once every question was answered, as long as one is left', () => {
    const asking = steps.filter(({ event }) => event.type === 'ASK_MORE')
    expect(asking.length).toBeGreaterThan(0)
    for (const { from, to } of asking) {
      expect(all).toContain(from)
      expect(to.value).toEqual({ visiting: 'interests' })
      expect(to.context.asked).toEqual([...from.context.asked, 'code'])
      expect(to.context.goOnTo).toBe(from.context.asked.length + 6)
      expect(to.context.sheet).toEqual(from.context.sheet)
      expect(currentQuestion(MINI_PLAN, to.context, 'interests')).toBe('code')
    }
    const done = results.filter(({ context }) => context.asked.includes('code'))
    expect(done.length).toBeGreaterThan(0)
    for (const snapshot of done) expect(snapshot.can({ type: 'ASK_MORE' })).toBe(false)
  })

  test('leads back to the result after the last question, past the wishes', () => {
    const asked = results
      .map(snapshot => following(snapshot, { type: 'ASK_MORE' }))
      .filter(snapshot => snapshot.matches({ visiting: 'interests' }))
    expect(asked.length).toBeGreaterThan(0)
    for (const snapshot of asked)
      expect(following(snapshot, { type: 'ANSWERED', question: 'code', answer: 'like' }).value).toEqual({
        visiting: 'result',
      })
  })
})

describe('a plan', () => {
  const start = snapshots.find(snapshot => snapshot.matches({ visiting: 'nextStep' }))
  if (!start) throw new Error('no next step')
  const having = (...events: readonly VisitEvent[]): Snapshot => events.reduce(following, start)
  const choose = (door: string): VisitEvent => ({ type: 'DOOR_CHOSEN', door })

  test('holds three steps at most, each once, in the order they were chosen', () => {
    const { steps: chosen } = having(...['meet', 'learn', 'meet', 'paid', 'weekly'].map(choose)).context
    expect(chosen).toEqual(['meet', 'learn', 'paid'].map(door => ({ door, when: null })))
  })

  test('has room again after a step was left', () => {
    const left = having(...['meet', 'learn', 'paid'].map(choose), { type: 'DOOR_LEFT', door: 'learn' })
    expect(following(left, choose('weekly')).context.steps.map(({ door }) => door)).toEqual([
      'meet',
      'paid',
      'weekly',
    ])
  })

  test('opens with a step in it, and says of that step only when it is for', () => {
    expect(having({ type: 'PLAN_OPENED' }).value).toEqual({ visiting: 'nextStep' })
    const opened = having(choose('meet'), choose('learn'), { type: 'PLAN_OPENED' })
    expect(opened.value).toEqual({ visiting: 'myPlan' })
    const timed = following(opened, { type: 'STEP_TIMED', door: 'learn', when: 'this-month' })
    expect(timed.context.steps).toEqual([
      { door: 'meet', when: null },
      { door: 'learn', when: 'this-month' },
    ])
  })

  test('is there again when booking is left', () => {
    const booking = having(choose('meet'), { type: 'BOOK' })
    expect(following(booking, { type: 'BACK' }).value).toEqual({ visiting: 'myPlan' })
    expect(having({ type: 'BOOK' }, { type: 'BACK' }).value).toEqual({ visiting: 'nextStep' })
  })
})

describe('how fast somebody answers', () => {
  const start = snapshots.find(
    ({ value, context }) =>
      JSON.stringify(value) === '{"visiting":"talents"}' && Object.keys(context.sheet.talents).length === 0,
  )
  if (!start) throw new Error('no first question')
  const timed = (question: string, seconds: number): VisitEvent => ({
    type: 'ANSWERED',
    question,
    answer: 'yes',
    seconds,
  })

  test('is the time of first answers: 2 answers in 3 + 1.5 seconds', () => {
    const here = [timed('explain', 3), timed('lift', 1.5)].reduce(following, start)
    expect(here.context.pace).toEqual({ answers: 2, seconds: 4.5 })
  })

  test('leaves out an answer that is changed', () => {
    const events: readonly VisitEvent[] = [timed('explain', 3), { type: 'BACK' }, timed('explain', 0.2)]
    expect(events.reduce(following, start).context.pace).toEqual({ answers: 1, seconds: 3 })
  })

  test('is unknown when nobody measured', () => {
    const here = following(start, { type: 'ANSWERED', question: 'explain', answer: 'yes' })
    expect(here.context.pace).toEqual({ answers: 0, seconds: 0 })
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
