import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createActor, type EventFromLogic, type SnapshotFrom } from 'xstate'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import type { BookingEvent } from '#flow/booking/booking-events.ts'
import { currentQuestion, PARTS, questionsOf, type VisitContext } from '#flow/visit/visit-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { stateIds } from './explore.ts'
import { BOOKING_EVENTS } from './mini-booking.ts'
import { MINI_EVENTS, MINI_PLAN, MINI_QUESTIONS, miniVisit } from './mini-visit.ts'

const RUNS = 3000

/** Any event, with answers to questions that exist, that do not, and with words that mean nothing. */
const anyVisitEvent: fc.Arbitrary<VisitEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MINI_EVENTS) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ANSWERED' as const),
      question: fc.constantFrom(...Object.values(MINI_QUESTIONS).flat(), 'gone', '__proto__', ''),
      answer: fc.constantFrom('like', 'unsure', 'dislike', 'yes', 'skip', 'nonsense'),
    }),
  },
)

const walk = <Machine extends AnyStateMachine>(
  actor: ReturnType<typeof createActor<Machine>>,
  events: readonly EventFromLogic<Machine>[],
  check: (snapshot: SnapshotFrom<Machine>) => void,
): void => {
  actor.start()
  for (const event of events) {
    actor.send(event)
    check(actor.getSnapshot())
  }
  actor.stop()
}

const withinBounds = (context: VisitContext): boolean =>
  PARTS.every(part => {
    const position = context.position[part]
    return position >= 0 && position <= questionsOf(MINI_PLAN, context, part).length
  })

describe('whatever happens, in whatever order', () => {
  test('a visit stays in a state we know, on a question that exists', () => {
    const known = new Set(['visit', ...stateIds(miniVisit)])
    fc.assert(
      fc.property(fc.array(anyVisitEvent, { maxLength: 60 }), events =>
        walk(createActor(miniVisit), events, snapshot => {
          expect(snapshot.status).toBe('active')
          for (const { id } of snapshot._nodes) expect(known).toContain(id)
          expect(withinBounds(snapshot.context)).toBe(true)
          const part = PARTS.find(each => snapshot.matches({ visiting: each }))
          if (part) expect(currentQuestion(MINI_PLAN, snapshot.context, part)).not.toBeNull()
        }),
      ),
      { numRuns: RUNS },
    )
  })

  test('a visit only knows answers to questions it asks', () => {
    fc.assert(
      fc.property(fc.array(anyVisitEvent, { maxLength: 60 }), events =>
        walk(createActor(miniVisit), events, ({ context }) => {
          for (const part of PARTS)
            for (const question of Object.keys(context.sheet[part]))
              expect(MINI_QUESTIONS[part]).toContain(question)
        }),
      ),
      { numRuns: RUNS },
    )
  })

  test('a booking stays in a state we know', () => {
    const known = new Set(['booking', ...stateIds(bookingMachine)])
    const anyEvent: fc.Arbitrary<BookingEvent> = fc.constantFrom(...BOOKING_EVENTS)
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), events =>
        walk(createActor(bookingMachine, { input: { appointment: null } }), events, snapshot => {
          expect(snapshot.status).toBe('active')
          for (const { id } of snapshot._nodes) expect(known).toContain(id)
        }),
      ),
      { numRuns: RUNS },
    )
  })
})
