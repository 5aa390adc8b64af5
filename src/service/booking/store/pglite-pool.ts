import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresQueryResult } from 'kysely'

/**
 * Lets Kysely's own PostgreSQL dialect speak to PGlite. PGlite is one connection: whoever connects waits until the one
 * before has released it, so that statements of two transactions never mix.
 */
export const pglitePool = (pglite: PGlite): PostgresPool => {
  let queue: Promise<void> = Promise.resolve()

  const run = async <Row>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>> => {
    const result =
      parameters.length === 0
        ? (await pglite.exec(text)).at(-1)
        : await pglite.query<Row>(text, [...parameters])
    // The command only decides whether Kysely reports the count of rows; it may do so always.
    return { command: 'UPDATE', rowCount: result?.affectedRows ?? 0, rows: (result?.rows ?? []) as Row[] }
  }

  return {
    connect: async () => {
      const before = queue
      let release = (): void => {}
      queue = new Promise(resolve => {
        release = resolve
      })
      await before
      return {
        query: ((text: string, parameters: readonly unknown[] = []) => run(text, parameters)) as never,
        release: () => release(),
      }
    },
    end: () => pglite.close(),
  }
}
