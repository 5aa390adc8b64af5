import type { Demand } from './sector.ts'

/**
 * The limits a visitor can set, each with the demands it is about: the answer `no` closes every job that asks one of
 * them. Evenings and nights are asked in one question with changing hours, so that one `no` closes both.
 */
export const LIMITS = {
  lifting: ['lifting'],
  nights: ['nights', 'shifts'],
  heights: ['heights'],
  children: ['children'],
  outdoors: ['outdoors'],
} as const satisfies Record<string, readonly Demand[]>
export type Limit = keyof typeof LIMITS

/** What a visitor said about wishes and limits, by wish id. A wish that was skipped is absent. */
export type WishId = 'hours' | 'learning' | 'people' | 'dutch' | Limit

/** The answers each wish knows; the words for them are content. */
export const WISHES = {
  hours: ['few', 'half', 'full'],
  learning: ['work', 'both', 'learn'],
  people: ['much', 'some', 'little'],
  dutch: ['much', 'some', 'little'],
  lifting: ['yes', 'sometimes', 'no'],
  nights: ['yes', 'sometimes', 'no'],
  heights: ['yes', 'sometimes', 'no'],
  children: ['yes', 'sometimes', 'no'],
  outdoors: ['yes', 'sometimes', 'no'],
} as const satisfies Record<WishId, readonly string[]>
