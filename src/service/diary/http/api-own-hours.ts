import { API_WEEKDAY } from '#contract/api/conversation-request.schema.ts'
import type { ApiOwnHours, ApiWindow } from '#contract/api/guide.schema.ts'
import type { OwnHours } from '#core/scheduling/guide-absence.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'

/** The windows of a week, Monday first, as the API writes them. */
export const apiOwnHours = ({ startsOn, weekly }: OwnHours): ApiOwnHours => ({
  vanaf: startsOn,
  uren: WEEKDAYS.flatMap(day =>
    (weekly[day] ?? []).map(({ from, to }) => ({ dag: API_WEEKDAY[day], begin: from, eind: to })),
  ),
})

export const weeklyOf = (windows: readonly ApiWindow[]): OwnHours['weekly'] =>
  Object.fromEntries(
    WEEKDAYS.map(day => [
      day,
      windows
        .filter(({ dag }) => dag === API_WEEKDAY[day])
        .map(({ begin, eind }) => ({ from: begin, to: eind }))
        .toSorted((one, other) => one.from.localeCompare(other.from)),
    ]),
  )
