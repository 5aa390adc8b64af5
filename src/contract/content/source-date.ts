import { z } from 'zod'

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

const lastDayOfMonth = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

/** The first day a source of this date can be from: of a year or a month, its first. */
export const firstDayOf = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`

/** The last day a source of this date can be from: of a year or a month, its last. */
export const lastDayOf = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? lastDayOfMonth(date) : date
}

const exists = (date: string): boolean =>
  !SHAPE.test(date) || date.length < 10 || z.iso.date().safeParse(date).success

/**
 * When a source said something, as precisely as it says itself: `2025`, `2025-07` or `2025-07-04`. A day that nobody named
 * is not made up.
 */
export const sourceDate = z
  .string()
  .regex(SHAPE, 'schrijf wat je weet: "2025", "2025-07" of "2025-07-04"')
  .refine(exists, 'schrijf een dag die bestaat, of alleen het jaar en de maand: "2025-07"')
