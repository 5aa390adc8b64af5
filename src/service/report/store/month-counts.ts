import { sql } from 'kysely'
import type { Counter } from '#core/tally/count-visit.ts'
import type { Database } from '../../booking/store/tables.ts'

type Visit = {
  readonly id: string
  readonly municipality: string
  /** `YYYY-MM`. */
  readonly month: string
  readonly counters: readonly Counter[]
}

/**
 * Counts a visit, once however often it is sent, in one statement: the id and the counters stand or fall together. The
 * counters come in one order, so that two visits at once never wait for each other crosswise.
 */
export const countVisit = async (
  database: Database,
  { id, municipality, month, counters }: Visit,
  today: string,
): Promise<void> => {
  const dimensions = counters.map(({ dimension }) => dimension)
  const values = counters.map(({ value }) => value)
  await sql`
    with visit as (
      insert into counted_visit_ids (id, counted_on) values (${id}::uuid, ${today}::date)
      on conflict (id) do nothing returning id
    )
    insert into month_counts (municipality, month, dimension, value, counted)
    select ${municipality}::text, ${month}::text, counter.dimension, counter.value, 1
    from visit, unnest(${dimensions}::text[], ${values}::text[]) as counter (dimension, value)
    order by counter.dimension, counter.value
    on conflict (municipality, month, dimension, value) do update set counted = month_counts.counted + 1`.execute(
    database,
  )
}
