import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { type SealedContact, sealedContactSchema } from '#contract/api/sealed-contact.schema.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const NONCE = 12
const TAG = 16

export const makeRowKey = (): Buffer => randomBytes(32)

/** AES-256-GCM, bound to the row it stands in. A row key encrypts one thing, once. */
export const lockRow = (envelope: SealedContact, row: string, rowKey: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', rowKey, nonce).setAAD(Buffer.from(row))
  const locked = Buffer.concat([cipher.update(JSON.stringify(envelope)), cipher.final()])
  return Buffer.concat([nonce, locked, cipher.getAuthTag()])
}

export const unlockRow = (
  locked: Uint8Array,
  row: string,
  rowKey: Uint8Array,
): Result<SealedContact, 'unreadable'> => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', rowKey, locked.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(row))
      .setAuthTag(locked.subarray(-TAG))
    const opened = Buffer.concat([decipher.update(locked.subarray(NONCE, -TAG)), decipher.final()])
    return success(sealedContactSchema.parse(JSON.parse(opened.toString())))
  } catch {
    // Node throws for every row that is not whole, or has another row's key.
    return failure('unreadable')
  }
}

/** The same for the same message and row key. Without the row key it says nothing about who it came from. */
export const markOf = (given: unknown, rowKey: Uint8Array): Buffer =>
  createHmac('sha256', rowKey).update(JSON.stringify(given)).digest()
