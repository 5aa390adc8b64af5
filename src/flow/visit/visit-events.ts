import type { Appointment } from './visit-context.ts'

export type VisitEvent =
  | { readonly type: 'START' }
  | { readonly type: 'ANSWERED'; readonly question: string; readonly answer: string }
  | { readonly type: 'BACK' }
  | { readonly type: 'SHOW_RESULT' }
  | { readonly type: 'SECTOR_OPENED'; readonly sector: string }
  | { readonly type: 'SECTOR_DISMISSED'; readonly sector: string }
  | { readonly type: 'JOB_DISMISSED'; readonly job: string }
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'DOOR_CHOSEN'; readonly door: string }
  | { readonly type: 'BOOK' }
  | { readonly type: 'APPOINTMENT_MADE'; readonly appointment: Appointment }
  | { readonly type: 'APPOINTMENT_CANCELLED' }
  | { readonly type: 'ASK_WIPE' }
  | { readonly type: 'KEEP' }
  | { readonly type: 'RESET' }
