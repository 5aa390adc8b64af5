import type { ApiHours, ApiHoursOfLocation, ApiWindow } from '#contract/api/opening-hours.schema.ts'

/** Something in a list that is being edited: the key stays with it, whatever is added or taken away around it. */
type Kept = { readonly key: string }
export type DraftWindow = ApiWindow & Kept
export type DraftDay = Kept & { readonly datum: string; readonly tijden: readonly DraftWindow[] }
type Weekday = keyof ApiHours['week']
export type DraftWeek = Readonly<Record<Weekday, readonly DraftWindow[]>>
export type Draft = {
  readonly week: DraftWeek
  readonly afwijkingen: readonly DraftDay[]
}

export const DAYS = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const satisfies readonly Weekday[]

const kept = <One extends object>(one: One): One & Kept => ({ ...one, key: crypto.randomUUID() })

export const newWindow = (): DraftWindow => kept({ van: '', tot: '' })
export const newDay = (): DraftDay => kept({ datum: '', tijden: [] })

const everyDay = <Value>(of: (day: Weekday) => Value): Record<Weekday, Value> => ({
  maandag: of('maandag'),
  dinsdag: of('dinsdag'),
  woensdag: of('woensdag'),
  donderdag: of('donderdag'),
  vrijdag: of('vrijdag'),
  zaterdag: of('zaterdag'),
  zondag: of('zondag'),
})

export const draftWeekOf = (week: ApiHours['week'] | null): DraftWeek =>
  everyDay(day => (week?.[day] ?? []).map(kept))

export const draftOf = ({ week, afwijkingen }: ApiHoursOfLocation): Draft => ({
  week: draftWeekOf(week),
  afwijkingen: afwijkingen.map(({ datum, tijden }) => kept({ datum, tijden: tijden.map(kept) })),
})

/** `9:30` and `9.30` are ways to write 09:30; what cannot be read stays, for the service to say so. */
const clockTime = (typed: string): string => {
  const [, hour, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? []
  return hour && minutes ? `${hour.padStart(2, '0')}:${minutes}` : typed.trim()
}

const plain = (windows: readonly DraftWindow[]): ApiWindow[] =>
  windows.map(({ van, tot }) => ({ van: clockTime(van), tot: clockTime(tot) }))

export const weekOf = (week: DraftWeek): ApiHours['week'] => everyDay(day => plain(week[day]))

export const hoursOf = ({ week, afwijkingen }: Draft): ApiHours => ({
  week: weekOf(week),
  afwijkingen: afwijkingen.map(({ datum, tijden }) => ({ datum, tijden: plain(tijden) })),
})
