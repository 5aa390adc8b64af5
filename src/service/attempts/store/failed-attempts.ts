import type { Database } from '../../booking/store/tables.ts'

type Counted = { readonly kind: string; readonly subject: string; readonly since: string }

export const insertAttempt = async (
  database: Database,
  attempt: { readonly id: string; readonly kind: string; readonly subject: string; readonly at: string },
): Promise<void> => {
  await database.insertInto('failed_attempts').values(attempt).execute()
}

/** How many there were since, and the oldest of them in milliseconds since 1970. */
export const countAttempts = async (
  database: Database,
  { kind, subject, since }: Counted,
): Promise<{ readonly count: number; readonly oldest: number | undefined }> => {
  const row = await database
    .selectFrom('failed_attempts')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('at').as('oldest')])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('at', '>', new Date(since))
    .executeTakeFirstOrThrow()
  const oldest: Date | null = row.oldest
  return { count: Number(row.count), oldest: oldest?.getTime() }
}

export const deleteAttempt = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('failed_attempts').where('id', '=', id).execute()
}

export const deleteAttemptsBefore = async (database: Database, before: string): Promise<void> => {
  await database.deleteFrom('failed_attempts').where('at', '<', new Date(before)).execute()
}
