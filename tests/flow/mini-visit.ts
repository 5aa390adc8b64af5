import type { SnapshotFrom } from 'xstate'
import { createVisitMachine, type VisitMachine } from '#flow/visit/visit.machine.ts'
import type { Appointment, Part, VisitPlan } from '#flow/visit/visit-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'

/** Small enough to walk everywhere: two talents, two or three activities, two wishes. */
export const MINI_PLAN: VisitPlan = {
  talents: ['explain', 'lift'],
  wishes: ['hours', 'people'],
  nextInterest: (sheet, asked, goOnTo) =>
    ['tap', 'wound', ...(sheet.interests.tap === 'like' && goOnTo === null ? [] : ['code'])][asked.length] ??
    null,
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

/** At a shared device: everything there is on one's own, and two screens more. */
export const miniVisit = createVisitMachine(MINI_PLAN, true)

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
  { type: 'TOUCHED' },
  { type: 'TABLET_OPENED' },
  { type: 'GUIDED_STARTED' },
  { type: 'START' },
  ...ANSWERS,
  { type: 'BACK' },
  { type: 'SHOW_RESULT' },
  { type: 'ASK_MORE' },
  { type: 'SECTOR_OPENED', sector: 'zorg' },
  { type: 'SECTOR_DISMISSED', sector: 'zorg' },
  { type: 'JOB_DISMISSED', job: 'helpende' },
  { type: 'CONTINUE' },
  { type: 'DOOR_CHOSEN', door: 'meet' },
  { type: 'DOOR_LEFT', door: 'meet' },
  { type: 'STEP_TIMED', door: 'meet', when: 'this-week' },
  { type: 'PLAN_OPENED' },
  { type: 'METHOD_OPENED' },
  { type: 'MONEY_OPENED' },
  { type: 'TAKE_HOME' },
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

/** Where a plan makes a difference to where somebody can go. */
const PLANNING = ['result', 'nextStep', 'myPlan', 'booking'] as const

/**
 * Where somebody is and what was answered. What was dismissed or chosen on the way leads nowhere else,
 * and on a page to read the answers do not matter: it leads back, whatever they are.
 */
export const placeOf = (snapshot: Snapshot): string => {
  const { sheet, asked, goOnTo, position, leftAt, steps, appointment } = snapshot.context
  const history = snapshot.matches('visiting') ? [] : idsIn(snapshot.historyValue)
  const planned = PLANNING.some(visiting => snapshot.matches({ visiting })) && steps.length > 0
  if (snapshot.matches('reading')) return JSON.stringify([snapshot.value, history])
  return JSON.stringify([
    snapshot.value,
    history,
    sheet,
    asked,
    goOnTo !== null,
    position,
    leftAt,
    planned,
    appointment !== null,
  ])
}
