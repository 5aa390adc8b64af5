import { API_WEEKDAY } from '#contract/api/conversation-request.schema.ts'
import type { ApiHours, ApiWindow } from '#contract/api/opening-hours.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { openingHoursSchema } from '#contract/content/municipality.schema.ts'
import { type WindowFault, windowFault } from '#contract/content/window-fault.ts'
import { type OpeningHours, type OpeningWindow, WEEKDAYS } from '#core/scheduling/opening-rules.ts'

const fromApi = (windows: readonly ApiWindow[]): OpeningWindow[] =>
  windows.map(({ van, tot }) => ({ from: van, to: tot }))
const toApi = (windows: readonly OpeningWindow[] = []): ApiWindow[] =>
  windows.map(({ from, to }) => ({ van: from, tot: to }))

export const weekFromApi = (week: ApiHours['week']): OpeningHours['weekly'] =>
  Object.fromEntries(WEEKDAYS.map(day => [day, fromApi(week[API_WEEKDAY[day]])]))

/** As a pack would have them; the schema of the packs has the last word. */
export const hoursFromApi = ({ week, afwijkingen }: ApiHours): OpeningHours =>
  openingHoursSchema.parse({
    weekly: weekFromApi(week),
    exceptions: afwijkingen.map(({ datum, tijden }) => ({ date: datum, windows: fromApi(tijden) })),
  })

export const weekToApi = (weekly: OpeningHours['weekly']): ApiHours['week'] => ({
  maandag: toApi(weekly.monday),
  dinsdag: toApi(weekly.tuesday),
  woensdag: toApi(weekly.wednesday),
  donderdag: toApi(weekly.thursday),
  vrijdag: toApi(weekly.friday),
  zaterdag: toApi(weekly.saturday),
  zondag: toApi(weekly.sunday),
})

export const hoursToApi = ({ weekly, exceptions }: OpeningHours): ApiHours => ({
  week: weekToApi(weekly),
  afwijkingen: exceptions.map(({ date, windows }) => ({ datum: date, tijden: toApi(windows) })),
})

const sentenceOf = (fault: WindowFault, minutes: number): string => {
  if (fault.kind === 'ends-before-begin')
    return 'Deze tijd eindigt voor het begin. Kies bij “tot” een later uur.'
  if (fault.kind === 'too-short')
    return `Hier past geen gesprek van ${minutes} minuten in. Maak de tijd langer.`
  return `Deze tijd valt over ${fault.other.from} – ${fault.other.to}. Maak er één tijd van, of schuif er een op.`
}

export const bodyError = (pointer: string, code: string, detail: string): FieldError => ({
  in: 'body',
  location: { pointer },
  code,
  detail,
})

const windowErrors = (place: string, windows: readonly ApiWindow[], minutes: number): FieldError[] => {
  const plain = fromApi(windows)
  return plain.flatMap((_, index) => {
    const fault = windowFault(plain, index, minutes)
    return fault ? [bodyError(`${place}/${index}`, fault.kind, sentenceOf(fault, minutes))] : []
  })
}

/** Parts of the days of a week that cannot be true, each with its place. `minutes`: what must fit into one. */
export const weekErrors = (place: string, week: ApiHours['week'], minutes: number): FieldError[] =>
  Object.entries(week).flatMap(([day, windows]) => windowErrors(`${place}/${day}`, windows, minutes))

/** Hours that cannot be true, each with its place; the same rules as for a pack. */
export const hoursErrors = (
  { week, afwijkingen }: ApiHours,
  { minutes, today }: { readonly minutes: number; readonly today: string },
): readonly FieldError[] => [
  ...weekErrors('#/week', week, minutes),
  ...afwijkingen.flatMap(({ datum, tijden }, index) => {
    const place = `#/afwijkingen/${index}`
    const isTwice = afwijkingen.findIndex(other => other.datum === datum) < index
    return [
      ...(isTwice
        ? [
            bodyError(
              `${place}/datum`,
              'twice',
              'Deze dag staat er al. Zet alle tijden van die dag bij elkaar.',
            ),
          ]
        : []),
      ...(datum < today ? [bodyError(`${place}/datum`, 'past', 'Deze dag is voorbij. Haal hem weg.')] : []),
      ...windowErrors(`${place}/tijden`, tijden, minutes),
    ]
  }),
]
