import type { PictureParts } from '#contract/content/ids.schema.ts'
import { DEMAND_PICTURES } from './demand-pictures.ts'

/** Pictures that belong to the screens themselves and not to a town's content. */
export const APP_PICTURES: Readonly<Record<string, PictureParts>> = {
  ...DEMAND_PICTURES,
  welcome: [
    'woman-raising-hand-medium-dark',
    'station',
    'man-mechanic-medium',
    'woman-health-worker-medium-light',
  ],
  'method-asks': ['memo', 'thinking-face'],
  'method-counts': ['magnifying-glass-tilted-left', 'light-bulb'],
  'method-worth': ['compass'],
  'method-not-for': ['prohibited', 'judge-medium'],
  'method-fair': ['balance-scale', 'busts-in-silhouette'],
  'method-sources': ['books'],
  'not-measured-smart': ['brain'],
  'not-measured-experience': ['briefcase'],
  'not-measured-private': ['locked'],
  'not-measured-decide': ['person-raising-hand-medium'],
  'choosing-slot': ['spiral-calendar', 'speech-balloon'],
  'no-free-slots': ['spiral-calendar', 'cross-mark'],
  'slot-taken': ['three-oclock', 'busts-in-silhouette'],
  'hold-expired': ['hourglass-done', 'spiral-calendar'],
  'entering-contact': ['memo', 'telephone-receiver'],
  'outcome-unknown': ['spiral-calendar', 'red-question-mark'],
  confirmed: ['spiral-calendar', 'check-mark-button'],
  cancelled: ['spiral-calendar', 'wastebasket'],
  'service-unreachable': ['satellite-antenna', 'cross-mark'],
  'entering-request': ['woman-office-worker-medium', 'telephone-receiver'],
  requested: ['envelope-with-arrow', 'check-mark-button'],
  'request-waiting': ['envelope', 'hourglass-not-done'],
  'request-stored': ['envelope', 'locked'],
  'confirming-wipe': ['memo', 'wastebasket'],
  problem: ['construction'],
}
