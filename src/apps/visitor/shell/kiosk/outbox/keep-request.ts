import { codeOfRequest } from '#contract/api/code-of-request.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type ClientRequest, requestBody } from '#platform/booking-client/booking-client.ts'
import { usableKey } from '#platform/booking-client/seal-contact.ts'
import { dayOf, type KeySource, type Seal } from '#platform/booking-client/seal-for-sending.ts'
import { sealRequest } from '#platform/booking-client/seal-request.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import { dayAfter } from './kiosk-clock.ts'

/** How long a request is tried before it is given up on. The service keeps its old keys longer than this. */
const DAYS_WAITING = 14

type World = { readonly store: Pick<OutboxStore, 'add'>; readonly keys: KeySource }

/**
 * Seals a request and keeps it on the tablet until the service can be reached. Gives the code only when it lies on the disk
 * and was read back from it. `seal` is the one of the booking: what may have been sent already is kept as the same message.
 */
export const keepRequest = async (
  { store, keys }: World,
  given: ClientRequest,
  seal: Seal,
): Promise<Result<string, 'not-kept'>> => {
  try {
    const known = await keys()
    if (known.kind !== 'done') return failure('not-kept')
    const { moment } = known.value
    const key = usableKey(known.value, moment)
    const contact = await seal(given, keys)
    if (!key || contact.kind !== 'done') return failure('not-kept')
    const body = requestBody(given, contact.value)
    const sealed = await sealRequest(body, key, { id: given.id, day: dayOf(moment) })
    if (!sealed.ok) return failure('not-kept')
    const added = await store.add({
      id: given.id,
      keyId: key.id,
      envelope: sealed.value,
      attempts: 0,
      nextAttempt: 0,
      expiryDay: dayAfter(Date.parse(moment), DAYS_WAITING),
      dead: 0,
    })
    return added.ok ? success(codeOfRequest(given.id)) : failure('not-kept')
  } catch {
    // No cryptography in this browser, or no part of the app that needs it: nothing was kept.
    return failure('not-kept')
  }
}
