import type { Database } from './tables.ts'

export type ConversationRequestRow = {
  readonly id: string
  readonly municipality: string
  readonly code: string
  readonly language: string
  readonly preferences: string
  /** Where the contact data lies sealed; null when the person has been erased. */
  readonly contact: string | null
}

export const insertConversationRequest = async (
  database: Database,
  row: ConversationRequestRow,
  now: string,
): Promise<void> => {
  await database
    .insertInto('conversation_requests')
    .values({ ...row, created_at: now })
    .execute()
}

export const findConversationRequest = (
  database: Database,
  id: string,
): Promise<ConversationRequestRow | undefined> =>
  database
    .selectFrom('conversation_requests')
    .select(['id', 'municipality', 'code', 'language', 'preferences', 'contact'])
    .where('id', '=', id)
    .executeTakeFirst()
