import type { Database } from '../../booking/store/tables.ts'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'

export type Invitation = {
  readonly role: DeskRole
  /** Absent for the very first person, who chooses. */
  readonly municipality: string | undefined
}

export const insertInvitation = async (
  database: Database,
  { hash, role, municipality, expires }: Invitation & { readonly hash: Uint8Array; readonly expires: string },
  now: string,
): Promise<void> => {
  await database.deleteFrom('desk_invitations').where('expires_at', '<=', new Date(now)).execute()
  await database
    .insertInto('desk_invitations')
    .values({ hash, role, municipality: municipality ?? null, expires_at: expires, created_at: now })
    .execute()
}

export const findInvitation = async (
  database: Database,
  hash: Uint8Array,
  now: string,
): Promise<Invitation | undefined> => {
  const row = await database
    .selectFrom('desk_invitations')
    .select(['role', 'municipality'])
    .where('hash', '=', hash)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst()
  return row && { role: row.role, municipality: row.municipality ?? undefined }
}

/** Every one a manager may have made: who made which is not kept. */
export const deleteInvitationsOf = async (database: Database, municipality: string): Promise<void> => {
  await database.deleteFrom('desk_invitations').where('municipality', '=', municipality).execute()
}

/** False when somebody was before us. */
export const deleteInvitation = async (database: Database, hash: Uint8Array): Promise<boolean> => {
  const rows = await database
    .deleteFrom('desk_invitations')
    .where('hash', '=', hash)
    .returning('role')
    .execute()
  return rows.length === 1
}
