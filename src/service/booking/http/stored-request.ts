import type { Context } from 'hono'
import type { NewConversationRequest } from '#contract/api/conversation-request.schema.ts'
import type { SealedRequest } from '#contract/api/sealed-request.schema.ts'
import { failure, type Result } from '#core/shared/result.ts'
import { openRequest } from '../../privacy/hpke.ts'
import type { BookingWorld } from '../use-cases/booking-world.ts'
import { problem } from './problem-response.ts'

const refusal = (context: Context, field: string, code: string, detail: string): Response =>
  problem(context, 'ongeldige-invoer', {
    errors: [{ in: 'body', location: { pointer: `#/verzegeldVerzoek${field}` }, code, detail }],
  })

/**
 * What is in a request that waited on a tablet, checked as if it had come in openly. The day it was sealed on is not held
 * against a clock: it only has to be the day the envelope was made with.
 */
export const openStored = async (
  context: Context,
  { keys }: BookingWorld,
  id: string,
  envelope: SealedRequest,
): Promise<Result<NewConversationRequest, Response>> => {
  const key = keys().find(one => one.id === envelope.sleutel)
  if (!key)
    return failure(
      refusal(
        context,
        '/sleutel',
        'key_unknown',
        'Deze sleutel hebben we niet. Haal de sleutels opnieuw op.',
      ),
    )
  const opened = await openRequest(envelope, key, id)
  return opened.ok && opened.value.gemeente === envelope.gemeente
    ? opened
    : failure(
        refusal(
          context,
          '',
          'unreadable',
          'Deze envelop gaat niet open. Hij hoort bij een ander verzoek of is beschadigd.',
        ),
      )
}
