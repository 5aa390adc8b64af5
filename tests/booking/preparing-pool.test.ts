import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { preparingPool } from '#service/booking/store/preparing-pool.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

type Trains = { trains: { number: number; track: string } }

if (!cluster.ok) {
  notTested('statements that are planned ahead', cluster.problem)
} else {
  describe('statements that are planned ahead', () => {
    let database: Kysely<Trains>
    beforeAll(async () => {
      // One connection, so that what it planned can be looked at.
      const pool = new Pool({ connectionString: await cluster.value.newDatabase(), max: 1 })
      database = new Kysely<Trains>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
      await sql`create table trains (number int, track text)`.execute(database)
      await database.insertInto('trains').values({ number: 7, track: '2a' }).execute()
    })
    afterAll(() => database.destroy())

    const planned = async (): Promise<readonly string[]> => {
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        database,
      )
      return rows.map(row => row.statement)
    }
    const tracks = (number: number) =>
      database.selectFrom('trains').select('track').where('number', '=', number).execute()

    test('are planned once, whatever is asked with them', async () => {
      expect([await tracks(7), await tracks(8)]).toEqual([[{ track: '2a' }], []])
      expect((await planned()).filter(text => text.includes('"track" from'))).toHaveLength(1)
    })

    test('go on when a newer version of the service adds a column', async () => {
      const all = () => database.selectFrom('trains').selectAll().where('number', '=', 7).executeTakeFirst()
      expect([await tracks(7), await all()]).toEqual([[{ track: '2a' }], { number: 7, track: '2a' }])
      await sql`alter table trains add column line text`.execute(database)
      expect([await tracks(7), await all()]).toEqual([
        [{ track: '2a' }],
        { number: 7, track: '2a', line: null },
      ])
    })

    test('go on after one of them was refused, inside a transaction too', async () => {
      const wrong = database.transaction().execute(async transaction => {
        await sql`insert into trains (number) values (${'x'}::text::int)`.execute(transaction)
      })
      await expect(wrong).rejects.toThrow('invalid input syntax')
      expect(await tracks(7)).toHaveLength(1)
    })

    test('that come after the two hundredth are planned each time, so that a connection never fills up', async () => {
      for (let at = 0; at < 210; at += 1)
        await sql`select ${at}::int as ${sql.ref(`n${at}`)}`.execute(database)
      expect((await planned()).length).toBeLessThanOrEqual(200)
      const { rows } = await sql<{ last: number }>`select ${209}::int as last, 1 as more`.execute(database)
      expect(rows).toEqual([{ last: 209, more: 1 }])
    })
  })
}
