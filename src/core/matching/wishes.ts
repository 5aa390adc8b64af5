import type { Demand } from './sector.ts'

/**
 * What a visitor said about wishes and limits, by wish id. A wish that was skipped is absent.
 * A limit closes a job only when the answer is `no`.
 */
export type WishId = 'hours' | 'learning' | 'people' | 'dutch' | Demand

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
