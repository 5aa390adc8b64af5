import { addDays, dayInWords, dayOf } from '../diary/days.ts'
import { timeInWords } from '../words-for-time.ts'

type Absence = { readonly begin: string; readonly eind: string }

const MIDNIGHT = '00:00'

/** The last day on which somebody is away: an absence that ends at midnight ends with the day before. */
const lastDayOf = ({ eind }: Absence): string =>
  timeInWords(eind) === MIDNIGHT ? addDays(dayOf(eind), -1) : dayOf(eind)

export const isOneDay = (absence: Absence): boolean => dayOf(absence.begin) === lastDayOf(absence)

const wordsFor = (absence: Absence): string => {
  const [from, to] = [timeInWords(absence.begin), timeInWords(absence.eind)]
  const first = dayInWords(dayOf(absence.begin))
  const last = dayInWords(lastDayOf(absence))
  if (from === MIDNIGHT && to === MIDNIGHT) return isOneDay(absence) ? first : `${first} tot en met ${last}`
  const until = to === MIDNIGHT ? '24:00' : to
  return isOneDay(absence)
    ? `${first} van ${from} tot ${until} uur`
    : `${first} ${from} uur tot ${last} ${until} uur`
}

/** `Dinsdag 24 november`, `Dinsdag 24 november van 09:00 tot 12:30 uur`, or from one day to another. */
export const absenceInWords = (absence: Absence): string => {
  const words = wordsFor(absence)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
