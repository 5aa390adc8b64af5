import { randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DatabasePlace, openDatabase } from '#service/booking/store/open-database.ts'
import type { Database } from '#service/booking/store/tables.ts'
import { deadJobsOf, isJobOf } from '#service/jobs/store/dead-jobs.ts'
import { START } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('stuck work on PostgreSQL', cluster.problem)

/** How the database would go about each statement, were a table too long to be read from end to end. */
const plansOf = async (
  database: Database,
  work: (watched: Database) => Promise<void>,
): Promise<readonly string[]> => {
  const asked: CompiledQuery[] = []
  await work(
    database.withPlugin({
      transformQuery: ({ node, queryId }) => {
        asked.push(database.getExecutor().compileQuery(node, queryId))
        return node
      },
      transformResult: async ({ result }) => result,
    }),
  )
  return database.transaction().execute(async transaction => {
    await sql`set local enable_seqscan = off`.execute(transaction)
    await sql`set local enable_bitmapscan = off`.execute(transaction)
    const plans: string[] = []
    for (const { sql: text, parameters } of asked) {
      const explain = CompiledQuery.raw(`explain ${text}`, [...parameters])
      const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': string }>(explain)
      plans.push(rows.map(row => row['QUERY PLAN']).join('\n'))
    }
    return plans
  })
}

describe.each(places)('work that was given up on, on %s', (_, place) => {
  let database: Database
  let close: () => Promise<void> = async () => {}
  beforeAll(async () => {
    const opened = await openDatabase(await place(), START)
    if (!opened.ok) throw new Error('the test database is in use')
    database = opened.value.database
    close = opened.value.close
  }, 120_000)
  afterAll(() => close())

  test('and is about nothing, or about what no id is, does not keep the rest from being seen', async () => {
    const ids: string[] = []
    for (const data of ['{}', '{"appointment":"een"}', '{"request":null}', '[]']) {
      const id = randomUUID()
      ids.push(id)
      await sql`insert into jobs (id, source, type, specversion, time, data, run_after, state, finished_at)
        values (${id}, 's', 'mail.request', '1.0', ${START}, ${data}::jsonb, ${START}, 'dead', ${START})`.execute(
        database,
      )
    }
    expect(await deadJobsOf(database, 'voorbeeldstad')).toEqual([])
    for (const id of ids) expect(await isJobOf(database, id, 'voorbeeldstad')).toBe(false)
  })

  test('is found by an index, also among very many', async () => {
    const plans = await plansOf(database, async watched => {
      await deadJobsOf(watched, 'voorbeeldstad')
      await isJobOf(watched, randomUUID(), 'voorbeeldstad')
    })
    expect(plans).toHaveLength(2)
    for (const plan of plans) {
      expect(plan).not.toMatch(/Seq Scan on (appointments|conversation_requests)/)
      expect(plan.match(/Index Cond: \((appointments\.)?id = CASE/g)).toHaveLength(2)
    }
  })
})
