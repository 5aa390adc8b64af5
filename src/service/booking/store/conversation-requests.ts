import type { Contact } from './contacts.ts'
import type { Database } from './tables.ts'

export type ConversationRequestRow = {
  readonly id: string
  readonly municipality: string
  readonly code: string
  readonly language: string
  readonly preferences: string
}

export const insertConversationRequest = async (
  database: Database,
  row: ConversationRequestRow & { readonly contact: string },
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
): Promise<(ConversationRequestRow & { readonly contact: Contact | undefined }) | undefined> => {
  const row = await database
    .selectFrom('conversation_requests as request')
    .leftJoin('contacts', 'contacts.id', 'request.contact')
    .select([
      'request.id',
      'request.municipality',
      'request.code',
      'request.language',
      'request.preferences',
      'contacts.name',
      'contacts.channel',
      'contacts.address',
    ])
    .where('request.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { name, channel, address, ...request } = row
  return {
    ...request,
    contact: name !== null && channel !== null && address !== null ? { name, channel, address } : undefined,
  }
}
