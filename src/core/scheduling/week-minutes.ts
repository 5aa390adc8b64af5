import { Temporal } from 'temporal-polyfill'
import { type OpenMinutes, openMinutesOn } from './open-minutes.ts'
import type { OpeningHours } from './opening-rules.ts'

const DAY = 24 * 60
const ANY_MONDAY = Temporal.PlainDate.from('2024-01-01')

/** The windows of a week in minutes after Monday 00:00 on the wall clock (0 to 10079), in order. */
export const weekMinutes = (weekly: OpeningHours['weekly']): readonly OpenMinutes[] =>
  Array.from({ length: 7 }, (_, at) =>
    openMinutesOn(ANY_MONDAY.add({ days: at }), { weekly, exceptions: [] }).map(({ start, end }) => ({
      start: at * DAY + start,
      end: at * DAY + end,
    })),
  ).flat()
