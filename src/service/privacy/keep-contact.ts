import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { ApiContact } from '#contract/api/contact.schema.ts'
import type { SealedContact } from '#contract/api/sealed-contact.schema.ts'
import { findContact, insertContact, type LockedContact } from '../booking/store/contacts.ts'
import type { Database } from '../booking/store/tables.ts'
import type { BookingWorld } from '../booking/use-cases/booking-world.ts'
import { sealForKey } from './hpke.ts'
import { currentKey } from './key-set.ts'
import { lockRow, makeRowKey, markOf } from './row-key.ts'

/** As it came in: sealed on the device, or readable from an app of the version before. */
export type GivenContact =
  | { readonly kind: 'sealed'; readonly envelope: SealedContact }
  | { readonly kind: 'readable'; readonly contact: ApiContact }

type Kept = {
  /** Of the appointment or request. */
  readonly id: string
  readonly municipality: string
  readonly contact: GivenContact
}

const sealed = async (
  { keys, now }: Pick<BookingWorld, 'keys' | 'now'>,
  { contact: given, id, municipality }: Kept,
): Promise<SealedContact> => {
  if (given.kind === 'sealed') return given.envelope
  const key = currentKey(keys(), now())
  if (!key) throw new Error('there is no key to seal contact data with')
  return sealForKey(given.contact, key, { id, municipality }, now())
}

/** Contact data as it may be put away: under a row key of its own, with the id of the row to be. */
export const lockContact = async (
  world: Pick<BookingWorld, 'keys' | 'now'>,
  kept: Kept,
): Promise<LockedContact> => {
  const envelope = await sealed(world, kept)
  const id = randomUUID()
  const rowKey = makeRowKey()
  return {
    id,
    keyId: envelope.sleutel,
    sealed: lockRow(envelope, id, rowKey),
    mark: markOf(kept.contact, rowKey),
    rowKey,
  }
}

/** Puts contact data away, and gives the id of the row. */
export const keepContact = async (
  world: Pick<BookingWorld, 'keys' | 'now'>,
  transaction: Database,
  kept: Kept,
): Promise<string> => {
  const locked = await lockContact(world, kept)
  await insertContact(transaction, locked, world.now())
  return locked.id
}

/** Whether the same message came in before. Nobody needs to open anything to know. Never after erasing. */
export const isSameContact = async (
  database: Database,
  row: string | null,
  given: GivenContact,
): Promise<boolean> => {
  const known = row === null ? undefined : await findContact(database, row)
  return known !== undefined && timingSafeEqual(known.mark, markOf(given, known.rowKey))
}
