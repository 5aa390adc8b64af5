import { sql } from 'kysely'
import { z } from 'zod'
import type { MonthFigures } from '#core/tally/publish-month.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import { REPORT_TIME_ZONE } from '../use-cases/report-time-zone.ts'

export type PublishedEvent = {
  readonly code: string
  readonly name: string
  /** The day it began, `YYYY-MM-DD`. */
  readonly day: string
  readonly visits: number | null
}
export type PublishedMonth = {
  readonly month: string
  readonly figures: MonthFigures
  readonly events: readonly PublishedEvent[]
}

const shown = z.int().nullable()
const parts = z.record(z.string(), shown).nullable()
const stored = z.object({
  figures: z.object({
    ...{ visits: shown, finished: shown, guided: shown, event: shown },
    ...{ languages: parts, sectors: parts, doors: parts },
    ...{ requested: shown, agreed: shown, held: shown, noShow: shown, untold: shown },
  }),
  events: z.array(z.object({ code: z.string(), name: z.string(), day: z.string(), visits: shown })),
})

type Between = { readonly municipality: string; readonly from: string; readonly to: string }

/** What was published of the months from `from` to `to`, the earliest first. */
export const publishedBetween = async (
  database: Database,
  { municipality, from, to }: Between,
): Promise<readonly PublishedMonth[]> => {
  const rows = await database
    .selectFrom('published_months')
    .select(['month', 'figures'])
    .where('municipality', '=', municipality)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute()
  return rows.map(({ month, figures }) => ({ month, ...stored.parse(figures) }))
}

/** Months up to `last` that something was counted in or that had conversations, and that were not published. */
export const unpublishedMonths = async (
  database: Database,
  municipality: string,
  last: string,
): Promise<readonly string[]> => {
  const monthOf = (column: string) =>
    sql`to_char(${sql.ref(column)} at time zone ${REPORT_TIME_ZONE}::text, 'YYYY-MM')`
  const { rows } = await sql<{ month: string }>`
    select month from (
      select month from month_counts where municipality = ${municipality}
      union select ${monthOf('created_at')} from conversation_requests where municipality = ${municipality}
      union select ${monthOf('claims.starts_at')} from appointments
        join claims on claims.id = appointments.claim
        join locations on locations.id = claims.location and locations.municipality = ${municipality}
      union select ${last}::text
    ) as months
    where month <= ${last} and not exists (
      select from published_months as published
      where published.municipality = ${municipality} and published.month = months.month
    )
    order by month`.execute(database)
  return rows.map(({ month }) => month)
}

type Month = {
  readonly municipality: string
  /** `YYYY-MM`, and when it begins and ends. */
  readonly month: string
  readonly from: string
  readonly until: string
}
type ExactCount = { readonly dimension: string; readonly value: string; readonly counted: number }

/**
 * The exact counts of a month: what was counted, and the conversations that still stand. In one statement, so that one that
 * is purged at this moment is in either of the two.
 */
export const exactCounts = async (
  database: Database,
  { municipality, month, from, until }: Month,
): Promise<readonly ExactCount[]> => {
  const { rows } = await sql<ExactCount>`
    select dimension, value, sum(counted)::integer as counted from (
      select dimension, value, counted from month_counts
      where municipality = ${municipality} and month = ${month}
      union all
      select 'requested', '', 1 from conversation_requests
      where municipality = ${municipality} and created_at >= ${from}::timestamptz and created_at < ${until}::timestamptz
      union all
      select coalesce(appointments.outcome, 'untold'), '', 1 from appointments
      join claims on claims.id = appointments.claim and claims.status = 'confirmed'
      join locations on locations.id = claims.location and locations.municipality = ${municipality}
      where claims.starts_at >= ${from}::timestamptz and claims.starts_at < ${until}::timestamptz
    ) as counts
    group by dimension, value`.execute(database)
  return rows
}

/** The events that ended in a month, with how many visits each counted. */
export const eventsEndingIn = async (
  database: Database,
  { municipality, from, until }: Month,
): Promise<
  readonly { readonly code: string; readonly name: string; readonly start: string; readonly visits: number }[]
> => {
  const rows = await database
    .selectFrom('events')
    .select(['code', 'name', 'starts_at', 'visits'])
    .where('municipality', '=', municipality)
    .where('ends_at', '>=', new Date(from))
    .where('ends_at', '<', new Date(until))
    .orderBy('starts_at')
    .orderBy('code')
    .execute()
  return rows.map(({ starts_at, ...event }) => ({ ...event, start: isoOf(starts_at) }))
}

/** Writes a month down for good, and drops the exact counts; one that was published already stays as it was. */
export const insertPublished = async (
  transaction: Database,
  municipality: string,
  { month, ...figures }: PublishedMonth,
  now: string,
): Promise<void> => {
  await transaction
    .insertInto('published_months')
    .values({ municipality, month, figures: JSON.stringify(figures), published_at: now })
    .onConflict(conflict => conflict.columns(['municipality', 'month']).doNothing())
    .execute()
  await sql`
    delete from month_counts using published_months as published
    where published.municipality = month_counts.municipality and published.month = month_counts.month
      and month_counts.municipality = ${municipality}`.execute(transaction)
}
