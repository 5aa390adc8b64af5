import { sql } from 'kysely'
import { z } from 'zod'
import type { OwnHours } from '#core/scheduling/guide-absence.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import type { Database } from './tables.ts'

export type GuideHoursTable = { guide: string; starts_on: string; weekly: string }

const weeklySchema = z.partialRecord(
  z.enum(WEEKDAYS),
  z.array(z.object({ from: z.string(), to: z.string() })),
)

/** What these guides said of their own week, the earliest first. */
export const ownHoursOf = async (
  database: Database,
  guides: readonly string[],
): Promise<readonly OwnHours[]> => {
  const { rows } = await sql<{ guide: string; starts_on: string; weekly: string }>`
    select guide, starts_on::text as starts_on, weekly from guide_hours
    where guide = any(${[...guides]}::text[]) order by guide, starts_on`.execute(database)
  return rows.map(row => ({
    guide: row.guide,
    startsOn: row.starts_on,
    weekly: weeklySchema.parse(JSON.parse(row.weekly)),
  }))
}
