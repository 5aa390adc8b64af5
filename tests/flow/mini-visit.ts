import type { SnapshotFrom } from 'xstate'
import { createVisitMachine, type VisitMachine } from '#flow/visit/visit.machine.ts'
import type { Appointment, Part, VisitPlan } from '#flow/visit/visit-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'

/** Small enough to walk everywhere: two talents, two or three activities, two wishes. */
export const MINI_PLAN: VisitPlan = {
  talents: ['explain', 'lift'],
  wishes: ['hours', 'people'],
  nextInterest: (sheet, asked) =>
    ['tap', 'wound', ...(sheet.interests.tap === 'like' ? [] : ['code'])][asked.length] ?? null,
}

export const MINI_QUESTIONS: Readonly<Record<Part, readonly string[]>> = {
  talents: MINI_PLAN.talents,
  interests: ['tap', 'wound', 'code'],
  wishes: MINI_PLAN.wishes,
}

export const APPOINTMENT: Appointment = {
  id: 'd9b2d63d-a233-4123-847a-7a1f1e1c2b3c',
  code: 'BCD-234',
  location: 'harm-buiterplein',
  begin: '2026-12-01T09:00:00Z',
  end: '2026-12-01T09:45:00Z',
  cancelKey: 'secret',
}

export const miniVisit = createVisitMachine(MINI_PLAN)

const answered = (question: string, answer: string): VisitEvent => ({ type: 'ANSWERED', question, answer })

export const ANSWERS: readonly VisitEvent[] = [
  ...MINI_PLAN.talents.map(question => answered(question, 'yes')),
  answered('tap', 'like'),
  answered('tap', 'dislike'),
  answered('wound', 'skip'),
  answered('code', 'like'),
  ...MINI_PLAN.wishes.map(question => answered(question, 'skip')),
]

export const MINI_EVENTS: readonly VisitEvent[] = [
  { type: 'START' },
  ...ANSWERS,
  { type: 'BACK' },
  { type: 'SHOW_RESULT' },
  { type: 'SECTOR_OPENED', sector: 'zorg' },
  { type: 'SECTOR_DISMISSED', sector: 'zorg' },
  { type: 'JOB_DISMISSED', job: 'helpende' },
  { type: 'CONTINUE' },
  { type: 'DOOR_CHOSEN', door: 'meet' },
  { type: 'BOOK' },
  { type: 'APPOINTMENT_MADE', appointment: APPOINTMENT },
  { type: 'APPOINTMENT_CANCELLED' },
  { type: 'ASK_WIPE' },
  { type: 'KEEP' },
  { type: 'RESET' },
]

type Snapshot = SnapshotFrom<VisitMachine>

const idsIn = (history: Snapshot['historyValue']): readonly string[] =>
  Object.values(history).flatMap(nodes => nodes.map(node => node.id))

/** Where somebody is and what was answered. What was dismissed or chosen on the way leads nowhere else. */
export const placeOf = (snapshot: Snapshot): string => {
  const { sheet, asked, position, leftAt, appointment } = snapshot.context
  const history = snapshot.matches('confirmingWipe') ? idsIn(snapshot.historyValue) : []
  return JSON.stringify([snapshot.value, history, sheet, asked, position, leftAt, appointment !== null])
}
