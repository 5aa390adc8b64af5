import type { Context } from 'hono'
import type { z } from 'zod'
import type { MessageKind, SealedMessage } from '#contract/api/sealed-message.schema.ts'
import { failure, type Result } from '#core/shared/result.ts'
import { openMessage } from '../../privacy/hpke.ts'
import type { BookingWorld } from '../use-cases/booking-world.ts'
import { problem } from './problem-response.ts'

type Stored<Schema extends z.ZodType> = {
  readonly kind: MessageKind
  readonly id: string
  /** Of the body as it comes in openly. */
  readonly schema: Schema
  /** The field of the body in which the envelope came. */
  readonly field: string
}

/**
 * What is in a message that waited on a tablet, checked as if it had come in openly. The day it was sealed on is not held
 * against a clock: it only has to be the day the envelope was made with.
 */
export const openStored = async <Schema extends z.ZodType>(
  context: Context,
  { keys }: BookingWorld,
  stored: Stored<Schema>,
  envelope: SealedMessage,
): Promise<Result<z.infer<Schema>, Response>> => {
  const refusal = (part: string, code: string, detail: string): Response =>
    problem(context, 'ongeldige-invoer', {
      errors: [{ in: 'body', location: { pointer: `#/${stored.field}${part}` }, code, detail }],
    })
  const key = keys().find(one => one.id === envelope.sleutel)
  if (!key)
    return failure(
      refusal('/sleutel', 'key_unknown', 'Deze sleutel hebben we niet. Haal de sleutels opnieuw op.'),
    )
  const opened = await openMessage(stored, envelope, key)
  return opened.ok
    ? opened
    : failure(
        refusal('', 'unreadable', 'Deze envelop gaat niet open. Hij hoort bij iets anders of is beschadigd.'),
      )
}
