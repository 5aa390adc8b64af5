import { keysInUse, knownKeys, registerKeys } from '../booking/store/contacts.ts'
import type { Database } from '../booking/store/tables.ts'
import { inTransaction, lockId } from '../booking/store/transaction.ts'
import { CannotStart } from '../cannot-start.ts'
import { currentKey } from './key-set.ts'
import { addMissingKeys, type KeyStore } from './key-store.ts'

/** Any UUID, as long as it is the same in every instance. */
const LOCK = '5b1f9f0e-5f55-4f37-9a0e-0d6a2a6f6c10'

/**
 * Sees to it that there is a key to seal with, and that this instance has the keys the others on this database have. An
 * instance that quietly made its own would take in contact data that no other can open.
 */
export const prepareKeys = (database: Database, store: KeyStore, now: string): Promise<void> =>
  inTransaction(database, async transaction => {
    await lockId(transaction, LOCK)
    const known = await knownKeys(transaction)
    const held = new Set(store.keys().map(key => key.id))
    if (known.length > 0 && !known.some(id => held.has(id)))
      throw new CannotStart(
        'Deze dienst heeft andere sleutels dan de database. Geef alle diensten op één database dezelfde sleutels, en zet ze na een herstel terug. Zie src/service/OPERATIONS.md.',
      )
    addMissingKeys(store, now)
    const keys = store.keys()
    if (!currentKey(keys, now))
      throw new CannotStart('Er is geen sleutel die nu geldt. Maak nieuwe met: npm run keys -- rotate')
    await registerKeys(
      transaction,
      keys.map(key => key.id),
      now,
    )
  })

/** Contact data that came in and that this instance cannot open: a key was lost. */
export const lostKeys = async (database: Database, store: KeyStore): Promise<readonly string[]> => {
  const held = new Set(store.keys().map(key => key.id))
  return (await keysInUse(database)).filter(id => !held.has(id))
}
