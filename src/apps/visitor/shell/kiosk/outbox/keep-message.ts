import { failure, type Result, success } from '#core/shared/result.ts'
import { usableKey } from '#platform/booking-client/seal-contact.ts'
import { dayOf, type KeySource } from '#platform/booking-client/seal-for-sending.ts'
import { type Message, sealMessage } from '#platform/booking-client/seal-message.ts'
import type { WaitingMessage } from '#platform/storage/message-rows.ts'
import { dayAfter } from './kiosk-clock.ts'

/** How long a message is tried before it is given up on. The service keeps its old keys longer than this. */
const DAYS_WAITING = 14

type World = {
  readonly add: (row: WaitingMessage) => Promise<Result<null, 'not-stored'>>
  readonly keys: KeySource
}

/**
 * Seals a message and keeps it on the tablet until the service can be reached. Called kept only when it lies on the disk and
 * was read back from it.
 */
export const keepMessage = async (
  { add, keys }: World,
  message: Message,
): Promise<Result<null, 'not-kept'>> => {
  try {
    const known = await keys()
    if (known.kind !== 'done') return failure('not-kept')
    const { moment } = known.value
    const key = usableKey(known.value, moment)
    if (!key) return failure('not-kept')
    const sealed = await sealMessage(message, key, dayOf(moment))
    if (!sealed.ok) return failure('not-kept')
    const added = await add({
      id: message.id,
      keyId: key.id,
      envelope: sealed.value,
      attempts: 0,
      nextAttempt: 0,
      expiryDay: dayAfter(Date.parse(moment), DAYS_WAITING),
      dead: 0,
    })
    return added.ok ? success(null) : failure('not-kept')
  } catch {
    // No cryptography in this browser, or no part of the app that needs it: nothing was kept.
    return failure('not-kept')
  }
}
