import { randomUUID } from 'node:crypto'
import { seededChance } from '#cli/chance.ts'
import { newConversationRequestSchema } from '#contract/api/conversation-request.schema.ts'
import { fromBase64Url, toBase64Url } from '#contract/api/sealed-contact.schema.ts'
import type { SealedMessage } from '#contract/api/sealed-message.schema.ts'
import { type ClientRequest, requestBody } from '#platform/booking-client/booking-client.ts'
import { sealMessage } from '#platform/booking-client/seal-message.ts'
import { openMessage } from '#service/privacy/hpke.ts'
import { makeKey } from '#service/privacy/key-set.ts'
import { KEY, NOW, published, SAMIRA, sealed } from '#tests/privacy/envelopes.ts'
import { request } from './tablet.ts'

type Flips = {
  readonly flips: number
  readonly others: number
  readonly accepted: number
  readonly lengths: readonly number[]
  readonly wholeOpened: boolean
}

const DAY = NOW.slice(0, 10)

const seal = async (given: ClientRequest): Promise<SealedMessage> => {
  const contact = await sealed(SAMIRA, { id: given.id })
  const { id, municipality } = given
  const body = requestBody(given, contact)
  const made = await sealMessage({ kind: 'verzoek', id, municipality, body }, published(KEY), DAY)
  if (!made.ok) throw new Error(made.problem)
  return made.value
}

const opens = async (envelope: SealedMessage, under: string, key: typeof KEY): Promise<boolean> =>
  (await openMessage({ kind: 'verzoek', id: under, schema: newConversationRequestSchema }, envelope, key)).ok

const flipped = (text: string, bit: number): string => {
  const bytes = fromBase64Url(text)
  const at = bit % (bytes.length * 8)
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
  return toBase64Url(bytes)
}

/** F12: one bit of an envelope turned over, at any place; and a whole one with another key, place or day. None may open. */
export const proveSealed = async (flips: number): Promise<Flips> => {
  const random = seededChance(12)
  const id: string = randomUUID()
  const whole = await seal(request('Samira', { id }))
  let accepted = 0
  const attempt = async (envelope: SealedMessage, under: string = id, key = KEY): Promise<void> => {
    if (await opens(envelope, under, key)) accepted += 1
  }
  for (let at = 0; at < flips; at += 1) {
    const bit = Math.floor(random() * 2 ** 31)
    // The point takes 65 bytes and the text 2,576: as many flips in each as it is long, and some more in the short one.
    const part = at % 10 === 0 ? 'enc' : 'tekst'
    await attempt({ ...whole, [part]: flipped(whole[part], bit) })
  }
  const others: readonly (readonly [SealedMessage, string?, typeof KEY?])[] = [
    [whole, id, makeKey(NOW)],
    [whole, randomUUID()],
    [{ ...whole, gemeente: 'groningen' }],
    [{ ...whole, sleutel: 'andere-sleutel' }],
    [{ ...whole, dag: '2026-11-22' }],
  ]
  for (const [envelope, under, key] of others) await attempt(envelope, under, key)
  const varied = [
    request('S', { preferences: [] }),
    request('Samira '.repeat(14).trim()),
    request('💛'.repeat(50), {
      preferences: [
        { day: 'wednesday', part: 'afternoon' },
        { day: 'thursday', part: 'morning' },
        { day: 'monday', part: 'morning' },
      ],
    }),
  ]
  const envelopes = await Promise.all(varied.map(seal))
  return {
    flips,
    others: others.length,
    accepted,
    lengths: [...new Set(envelopes.map(envelope => JSON.stringify(envelope).length))],
    wholeOpened: await opens(whole, id, KEY),
  }
}
