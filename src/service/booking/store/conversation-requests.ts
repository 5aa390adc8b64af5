import { type Database, isoOf } from './tables.ts'

export type ConversationRequestRow = {
  readonly id: string
  readonly municipality: string
  readonly code: string
  readonly language: string
  readonly preferences: string
  /** Where the contact data lies sealed; null when the person has been erased. */
  readonly contact: string | null
}

/** As it stands: with when it became an appointment or was dealt with otherwise; null as long as it is open. */
export type KnownConversationRequest = ConversationRequestRow & { readonly settledAt: string | null }

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

export const findConversationRequest = async (
  database: Database,
  id: string,
): Promise<KnownConversationRequest | undefined> => {
  const row = await database
    .selectFrom('conversation_requests')
    .select(['id', 'municipality', 'code', 'language', 'preferences', 'contact', 'settled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { settled_at, ...request } = row
  return { ...request, settledAt: settled_at && isoOf(settled_at) }
}
