import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { guidesFreeFor } from '#core/scheduling/find-free-slots.ts'
import { guideAbsence } from '#core/scheduling/guide-absence.ts'
import { startOfDay } from '#core/scheduling/local-time.ts'
import { type OpeningRules, type Slot, WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { openingSlots } from '#core/scheduling/opening-slots.ts'
import { saveOwnHours } from '#service/diary/store/own-week.ts'
import { START } from '#tests/setup/booking-service.ts'
import { service } from './at-the-diary.ts'

const timeZone = 'Europe/Amsterdam'
const guide = 'voorbeeldstad/a'
const DAY = 86_400_000
const rules: OpeningRules = {
  ...{ exceptions: [], minutes: 30, noticeHours: 0, horizonDays: 4, guides: [guide] },
  weekly: Object.fromEntries(WEEKDAYS.map(day => [day, [{ from: '00:00', to: '23:59' }]])),
}

const worksAt = async (slots: readonly Slot[]): Promise<readonly boolean[]> => {
  const { rows } = await sql<{ works: boolean }>`
    select guide_works(${guide}, starts, ends) as works
    from unnest(${slots.map(({ start }) => start)}::timestamptz[], ${slots.map(({ end }) => end)}::timestamptz[])
      with ordinality as slot (starts, ends, place)
    order by place`.execute(service.database)
  return rows.map(({ works }) => works)
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const windows = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 24 }))
    .map(([from, long]) => ({ from: clock(from * 30), to: clock(Math.min(1439, (from + long) * 30)) })),
  { maxLength: 2 },
)
const weeks = fc.record(Object.fromEntries(WEEKDAYS.map(day => [day, windows])), { requiredKeys: [] })

export const describeClockChanges = (database: string): void => {
  describe(`a week over a change of the clocks, on ${database}`, () => {
    test.each(['2026-10-23', '2027-03-26'])(
      'is to the database what it is to the offers, from %s on',
      async day => {
        const today = Temporal.PlainDate.from(day)
        const slots = openingSlots(rules, timeZone, today)
        await fc.assert(
          fc.asyncProperty(weeks, async weekly => {
            const own = { guide, startsOn: '2026-01-01', weekly }
            await saveOwnHours(service.database, own, timeZone, START)
            const absence = guideAbsence(rules, timeZone, today, [own])
            const works = await worksAt(slots)
            slots.forEach((slot, at) => {
              const isOffered = guidesFreeFor(slot, [guide], absence).length > 0
              const begin = Temporal.Instant.from(slot.start)
                .toZonedDateTimeISO(timeZone)
                .toPlainDate()
                .toString()
              const isUsual = startOfDay(begin, timeZone, 1) - startOfDay(begin, timeZone) === DAY
              // On the day itself the offers leave out what has no certain length, and the database need not.
              if (isOffered || isUsual) expect([slot, works[at]]).toEqual([slot, isOffered])
            })
          }),
          { numRuns: 15 },
        )
      },
      60_000,
    )
  })
}
