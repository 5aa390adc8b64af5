import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../booking/store/tables.ts'
import { REPORT_TIME_ZONE } from '../use-cases/report-time-zone.ts'

/**
 * Deletes conversations and counts them in their month, in one statement: so none is ever lost, and as a month is counted
 * from what was deleted and what still stands in one statement as well (exactCounts), none counts twice. `gone` deletes and
 * returns `municipality`, `at` and `dimension`; without a dimension a row goes uncounted. What belongs to a month that was
 * published is counted already. Gives how many rows went.
 */
export const countGone = async (transaction: Database, gone: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    with gone as (${gone}), cell as (
      select municipality, to_char(at at time zone ${REPORT_TIME_ZONE}::text, 'YYYY-MM') as month, dimension
      from gone where municipality is not null and dimension is not null
    ), counted as (
      insert into month_counts (municipality, month, dimension, value, counted)
      select municipality, month, dimension, '', count(*)::integer from cell
      where not exists (
        select from published_months as published
        where published.municipality = cell.municipality and published.month = cell.month
      )
      group by municipality, month, dimension order by municipality, month, dimension
      on conflict (municipality, month, dimension, value)
      do update set counted = month_counts.counted + excluded.counted
    )
    select count(*)::integer as n from gone`.execute(transaction)
  return rows[0]?.n ?? 0
}
