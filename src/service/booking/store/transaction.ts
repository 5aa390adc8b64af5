import { sql } from 'kysely'
import type { Database } from './tables.ts'

/** Deadlock and serialisation failure: PostgreSQL undid everything, the same work may simply be done again. */
const PASSING = new Set(['40P01', '40001'])
const ATTEMPTS = 4

const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Whether PostgreSQL broke this off because others were at work on the same; nothing of it was done. */
export const isPassing = (error: unknown): boolean => PASSING.has(sqlState(error) ?? '')

/** Whether this went against what may be there only once, as the named constraint says. */
export const isDuplicate = (error: unknown, constraint: string): boolean =>
  sqlState(error) === '23505' &&
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === constraint

/** One statement, or a whole transaction, again when PostgreSQL broke it off: three times, then it is told. */
export const retrying = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error
    }
  }
}

export const inTransaction = <Value>(
  database: Database,
  work: (transaction: Database) => Promise<Value>,
): Promise<Value> => retrying(() => database.transaction().execute(work))

/** Until the transaction ends, whoever asks for the same id waits: so look first, then write, is safe for one id. */
export const lockId = async (transaction: Database, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(transaction)
}

/** No answer from the database server, as opposed to a wrong answer: class 08, 57P and the sockets' own codes. */
export const isUnreachable = (error: unknown): boolean => {
  const code = sqlState(error) ?? ''
  if (
    /^(08|57P|53)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE'].includes(code)
  )
    return true
  return (
    error instanceof Error &&
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  )
}
