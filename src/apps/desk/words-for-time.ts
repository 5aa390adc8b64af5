const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** A length of time in words, rounded down: `2 minuten`. */
export const lengthInWords = (seconds: number): string => {
  if (seconds < MINUTE) return many(Math.max(0, Math.floor(seconds)), 'seconde', 'seconden')
  if (seconds < HOUR) return many(Math.floor(seconds / MINUTE), 'minuut', 'minuten')
  if (seconds < 2 * DAY) return many(Math.floor(seconds / HOUR), 'uur', 'uur')
  return many(Math.floor(seconds / DAY), 'dag', 'dagen')
}

const dayAndTime = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})
const time = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

export const momentInWords = (instant: string): string => dayAndTime.format(new Date(instant))
export const timeInWords = (instant: string): string => time.format(new Date(instant))

const PARTS = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
] as const

/** A date as precisely as it was written: `2025`, `2025-07` or `2025-07-04`. */
export const dateInWords = (date: string): string => {
  const parts = date.split('-').length
  return new Intl.DateTimeFormat('nl-NL', { ...PARTS[parts - 1], timeZone: 'UTC' }).format(new Date(date))
}
