import type { ApiWindow } from '#contract/api/guide.schema.ts'

/** As the API names them, Monday first. */
export const WEEK = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const satisfies readonly ApiWindow['dag'][]

/** `maandag 09:00–12:00 en 13:00–17:00, dinsdag 09:00–12:00` */
export const weekInWords = (windows: readonly ApiWindow[]): string => {
  const days = WEEK.flatMap(day => {
    const times = windows.filter(({ dag }) => dag === day).map(({ begin, eind }) => `${begin}–${eind}`)
    return times.length === 0 ? [] : [`${day} ${times.join(' en ')}`]
  })
  return days.length === 0 ? 'Geen tijden' : days.join(', ')
}
