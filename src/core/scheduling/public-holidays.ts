import { Temporal } from 'temporal-polyfill'

/** Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8; any year from 1583). */
const easterSunday = (year: number): Temporal.PlainDate => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - leapCenturies - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** 27 April, or the day before when that is a Sunday. */
const kingsDay = (year: number): Temporal.PlainDate => {
  const date = Temporal.PlainDate.from({ year, month: 4, day: 27 })
  return date.dayOfWeek === 7 ? date.subtract({ days: 1 }) : date
}

/**
 * Whether a date is a public holiday in the Netherlands on which desks are closed: New Year's Day, Easter, King's Day,
 * Ascension Day, Whitsun and both days of Christmas (Algemene termijnenwet, article 3; with the Sundays of Easter and
 * Whitsun). Not Good Friday and 5 May: whether a desk is closed then differs, so a town lists those itself.
 */
export const isPublicHoliday = (date: Temporal.PlainDate): boolean => {
  const { year } = date
  const easter = easterSunday(year)
  const fixed = [[1, 1] as const, [12, 25] as const, [12, 26] as const]
  return (
    fixed.some(([month, day]) => date.month === month && date.day === day) ||
    [0, 1, 39, 49, 50].some(days => easter.add({ days }).equals(date)) ||
    kingsDay(year).equals(date)
  )
}
