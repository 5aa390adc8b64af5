import { Client } from 'pg'

/** One statement with our own client: `work` gets a connection that is closed afterwards. */
export const withClient = async <Value>(
  database: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> => {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Appointments of years gone by, up to `wanted` in all, spread over the desks; what a service has after a while. */
export const fillWithPast = (database: string, wanted: number): Promise<void> =>
  withClient(database, async client => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from appointments')
    const there = rows[0]?.n ?? 0
    await client.query(
      `with past as (
        select gen_random_uuid() as id, 'balie-' || 1 + n % 20 as desk,
          timestamptz '1980-01-01' + (n / 20) * interval '10 min' as start, 'P' || n as code
        from generate_series($1::int, $2::int) as n
      ), claim as (
        insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
        select id, desk, 'proefstad/' || desk, start, start + interval '10 min', 'confirmed', start, start from past
      ), code as (
        insert into codes (code, created_at) select code, start from past
      )
      insert into appointments (id, claim, made_with, code, language, cancellation_key, created_at)
      select gen_random_uuid(), id, id, code, 'nl', code, start from past`,
      [there, wanted - 1],
    )
    // Years of appointments came in a minute: what a database does after that is not part of what is measured.
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })

/** As many claims of the ten guides of the hall, most over and some in the coming four weeks. */
export const fillHall = (database: string, past: number): Promise<void> =>
  withClient(database, async client => {
    await client.query(
      `insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
      select gen_random_uuid(), 'hal', 'proefstad/hal-' || 1 + n % 10, start, start + interval '30 min', 'confirmed', start, start
      from generate_series(0, $1::int) as n,
        lateral (select timestamptz '2026-11-20 07:00Z' - (n / 10 + 1) * interval '30 min' as start) as at`,
      [past],
    )
    // Four weeks from now on, every other half hour of every guide.
    await client.query(
      `insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
      select gen_random_uuid(), 'hal', 'proefstad/hal-' || guide, start, start + interval '30 min', 'confirmed', start, start
      from generate_series(1, 10) as guide, generate_series(0, 27) as day, generate_series(0, 9) as hour,
        lateral (select timestamptz '2026-11-22 07:00Z' + day * interval '1 day' + hour * interval '1 hour' as start) as at`,
    )
    // Years of appointments came in a minute: what a database does after that is not part of what is measured.
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
