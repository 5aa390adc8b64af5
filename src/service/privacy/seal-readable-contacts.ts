import {
  dropReadable,
  findReadable,
  type ReadableContact,
  sealReadable,
} from '../booking/store/readable-contacts.ts'
import type { Database } from '../booking/store/tables.ts'
import { inTransaction } from '../booking/store/transaction.ts'
import { sealForKey } from './hpke.ts'
import { type ContactKey, currentKey, type KeyRing } from './key-set.ts'
import { lockRow, makeRowKey, markOf } from './row-key.ts'

const seal = async (row: ReadableContact, key: ContactKey, now: string) => {
  const contact = {
    naam: row.name,
    kanaal: row.channel === 'phone' ? ('telefoon' as const) : ('email' as const),
    adres: row.address,
  }
  const place = { id: row.subject, municipality: row.municipality }
  const envelope = await sealForKey(contact, key, place, now)
  const rowKey = makeRowKey()
  // The mark of what the app of that version sends, so that it may still send the same again.
  const mark = markOf({ kind: 'readable', contact }, rowKey)
  return { id: row.id, keyId: key.id, sealed: lockRow(envelope, row.id, rowKey), mark, rowKey }
}

/**
 * Seals what an earlier version kept readable, and drops the table it stood in. Once: undefined when there was no such
 * table any more, else the number of rows.
 */
export const sealReadableContacts = (
  database: Database,
  keys: KeyRing,
  now: string,
): Promise<number | undefined> =>
  inTransaction(database, async transaction => {
    const rows = await findReadable(transaction)
    if (!rows) return undefined
    const key = currentKey(keys(), now)
    if (!key && rows.length > 0) throw new Error('there is no key to seal contact data with')
    for (const row of rows) if (key) await sealReadable(transaction, await seal(row, key, now))
    await dropReadable(transaction)
    return rows.length
  })
