import type { InterestType } from '../questionnaire/instrument.ts'

/**
 * What about a job can be heavy or awkward, and is said on its card. `nights`: evening or night; `shifts`: changing
 * hours; `outdoors`: most of the day, in any weather. Which of these a visitor can close: `LIMITS` in `wishes.ts`.
 */
export const DEMANDS = [
  'lifting',
  'nights',
  'shifts',
  'heights',
  'children',
  'outdoors',
  'standing',
  'sitting',
  'dirt',
  'driving',
  'noise',
] as const
export type Demand = (typeof DEMANDS)[number]

/** Entry: no diploma asked. The rest are the levels of Dutch vocational education. */
export const LEVELS = ['entry', 'mbo-1-2', 'mbo-3-4', 'hbo'] as const
type Level = (typeof LEVELS)[number]

export type Job = {
  readonly id: string
  readonly level: Level
  /** O*NET occupational interests, 1 to 7. */
  readonly interests: Readonly<Record<InterestType, number>>
  readonly demands: readonly Demand[]
  /** How much of the day is spent with people. */
  readonly people: 'much' | 'some' | 'little'
  /** Dutch needed on the first day. */
  readonly dutch: 'little' | 'some' | 'much'
  /** Shortest working week that is usual. */
  readonly hours: 'few' | 'half' | 'full'
  /** Can one start by working, by learning, or both at once (BBL, praktijkleren). */
  readonly start: readonly ('work' | 'learn' | 'both')[]
}

export type Sector = {
  readonly id: string
  /** Mean interest profile of the sector's jobs, z against all occupations. */
  readonly interests: Readonly<Record<InterestType, number>>
  /** Talent id to weight, z units of the occupation's own (ipsative) profile. */
  readonly talents: Readonly<Record<string, number>>
  readonly jobs: readonly Job[]
}
