const DAY = 86_400_000
/** A tablet that was offline reports within this many days. */
const DAYS_BACK = 45
/** A tablet's clock may run ahead, so that it is tomorrow there already. */
const DAYS_AHEAD = 1
/** Of the next month: counts of events are open for two weeks after the event, and guides say how conversations went. */
const CLOSING_DAY = 15

const dayNumber = (day: string): number => {
  const milliseconds = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a day: ${day}`)
  return milliseconds / DAY
}

/** Whether a visit of this day may still be reported. Both as `YYYY-MM-DD`, of the town's own calendar; refuses (throws) others. */
export const isReportable = (day: string, today: string): boolean => {
  const ago = dayNumber(today) - dayNumber(day)
  return ago <= DAYS_BACK && ago >= -DAYS_AHEAD
}

/** The month of a day: `YYYY-MM`. Months compare as text. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The month that is `later` months on; before it when negative. */
export const monthAfter = (month: string, later = 1): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + later
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/**
 * The last month that is closed on a day: nothing is added to it any more, so that it can be published for good. A month
 * closes on the 15th of the next.
 */
export const lastClosedMonth = (today: string): string =>
  monthAfter(monthOf(today), Number(today.slice(8, 10)) >= CLOSING_DAY ? -1 : -2)

/** The last quarter of a year of which all three months are closed: its first and its last month. */
export const lastClosedQuarter = (today: string): { readonly from: string; readonly to: string } => {
  const last = lastClosedMonth(today)
  const to = monthAfter(last, -(Number(last.slice(5, 7)) % 3))
  return { from: monthAfter(to, -2), to }
}
