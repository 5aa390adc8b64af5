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
}
