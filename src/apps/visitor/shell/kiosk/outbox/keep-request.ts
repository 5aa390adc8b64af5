import { codeOfRequest } from '#contract/api/code-of-request.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type ClientRequest, requestBody } from '#platform/booking-client/booking-client.ts'
import type { KeySource, Seal } from '#platform/booking-client/seal-for-sending.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import { keepMessage } from './keep-message.ts'

type World = { readonly store: Pick<OutboxStore, 'add'>; readonly keys: KeySource }

/**
 * Keeps a request on the tablet, and gives its code when it is really kept. `seal` is the one of the booking: what may have
 * been sent already is kept as the same message.
 */
export const keepRequest = async (
  { store, keys }: World,
  given: ClientRequest,
  seal: Seal,
): Promise<Result<string, 'not-kept'>> => {
  const contact = await seal(given, keys).catch(() => null)
  if (contact?.kind !== 'done') return failure('not-kept')
  const { id, municipality } = given
  const body = requestBody(given, contact.value)
  const kept = await keepMessage({ add: store.add, keys }, { kind: 'verzoek', id, municipality, body })
  return kept.ok ? success(codeOfRequest(id)) : kept
}
