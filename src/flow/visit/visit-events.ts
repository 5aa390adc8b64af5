import type { When } from '#core/handover/handover.ts'
import type { Appointment } from './visit-context.ts'

export type VisitEvent =
  | { readonly type: 'TOUCHED' }
  | { readonly type: 'TABLET_OPENED' }
  | { readonly type: 'GUIDED_STARTED' }
  | { readonly type: 'START' }
  | {
      readonly type: 'ANSWERED'
      readonly question: string
      readonly answer: string
      /** How long the question stood on the screen, when somebody measured. */
      readonly seconds?: number
    }
  | { readonly type: 'BACK' }
  | { readonly type: 'SHOW_RESULT' }
  | { readonly type: 'ASK_MORE' }
  | { readonly type: 'SECTOR_OPENED'; readonly sector: string }
  | { readonly type: 'SECTOR_DISMISSED'; readonly sector: string }
  | { readonly type: 'JOB_DISMISSED'; readonly job: string }
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'DOOR_CHOSEN'; readonly door: string }
  | { readonly type: 'DOOR_LEFT'; readonly door: string }
  | { readonly type: 'STEP_TIMED'; readonly door: string; readonly when: When }
  | { readonly type: 'PLAN_OPENED' }
  | { readonly type: 'BOOK' }
  | { readonly type: 'APPOINTMENT_MADE'; readonly appointment: Appointment }
  | { readonly type: 'APPOINTMENT_CANCELLED' }
  | { readonly type: 'METHOD_OPENED' }
  | { readonly type: 'MONEY_OPENED' }
  | { readonly type: 'TAKE_HOME' }
  | { readonly type: 'ASK_WIPE' }
  | { readonly type: 'KEEP' }
  | { readonly type: 'RESET' }
