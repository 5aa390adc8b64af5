import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Statements that are planned ahead; a text that comes after these is planned each time. A service has about sixty. */
const MOST = 200

/** What these give changes when a newer instance adds a column, and PostgreSQL refuses a plan that gives something else. */
const EVERY_COLUMN = /\b(select|returning) \*/

/**
 * Has PostgreSQL plan a statement once a connection instead of each time: half of its work for a booking. Statements differ
 * in their text only; what people give is never part of it.
 */
export const preparingPool = (pool: Pool): PostgresPool => {
  const names = new Map<string, string>()
  const nameOf = (text: string, values: readonly unknown[]): string | undefined => {
    // Without values it is something like `begin`, which has no plan.
    if (values.length === 0 || EVERY_COLUMN.test(text)) return undefined
    if (!names.has(text) && names.size < MOST) names.set(text, `tp${names.size}`)
    return names.get(text)
  }
  const prepare = (client: PoolClient): PostgresPoolClient => ({
    query: ((text: string, values: readonly unknown[] = []) => {
      const name = nameOf(text, values)
      return client.query({ text, values: [...values], ...(name !== undefined && { name }) })
    }) as never,
    release: () => client.release(),
  })
  // The same object for the same connection: Kysely remembers its connections by it.
  const prepared = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = prepared.get(client) ?? prepare(client)
      prepared.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
