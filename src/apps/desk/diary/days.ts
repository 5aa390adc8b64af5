/** Days are ISO dates (`2026-11-23`), without a time zone. */
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const addDays = (day: string, count: number): string => {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

const asDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The day in the Netherlands at an instant. */
export const dayOf = (instant: string): string => asDay.format(new Date(instant))

const inWords = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** `maandag 23 november` */
export const dayInWords = (day: string): string => inWords.format(utc(day))

/** By the day on which each begins, in the order in which they come. */
export const byDay = <One extends { readonly begin: string }>(
  all: readonly One[],
): ReadonlyMap<string, readonly One[]> => {
  const days = new Map<string, readonly One[]>()
  for (const one of all) {
    const day = dayOf(one.begin)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}
