import type { PictureParts } from '#contract/content/ids.schema.ts'
import type { Demand } from '#core/matching/sector.ts'

/** What can be heavy or awkward about a job: the same drawing on every card, so that it is soon known. */
export const DEMAND_PICTURES: Readonly<Record<`demand-${Demand | 'dutch'}`, PictureParts>> = {
  'demand-lifting': ['package', 'flexed-biceps-medium-dark'],
  'demand-nights': ['crescent-moon', 'star'],
  'demand-shifts': ['alarm-clock', 'sun', 'crescent-moon'],
  'demand-heights': ['ladder'],
  'demand-children': ['girl-medium', 'boy-light'],
  'demand-outdoors': ['cloud-with-rain'],
  'demand-standing': ['running-shoe', 'footprints'],
  'demand-sitting': ['chair'],
  'demand-dirt': ['wastebasket', 'fly', 'gloves'],
  'demand-driving': ['automobile', 'motorway'],
  'demand-noise': ['loudspeaker', 'ear-medium'],
  'demand-dutch': ['speaking-head', 'input-latin-letters'],
}
