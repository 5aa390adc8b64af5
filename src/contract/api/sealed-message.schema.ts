import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import {
  bytesSchema,
  EXAMPLE_POINT,
  keyIdSchema,
  publicKeySchema,
  SEAL_PROFILE,
  type SealBinding,
} from './sealed-contact.schema.ts'

/**
 * What may wait sealed on a shared tablet, and the version of what is inside: both are part of what an envelope is bound to,
 * so that one kind can never be taken for another.
 */
const CONTENT_VERSIONS = { verzoek: 1, telling: 1, bezoek: 1 } as const
export type MessageKind = keyof typeof CONTENT_VERSIONS

/** Every message is this long inside its envelope: the longest there can be fits, and the length tells nothing. */
export const PADDED_MESSAGE_BYTES = 2560
/** 2,560 bytes and a tag of 16, in base64url. */
const CIPHERTEXT_LENGTH = 3435

export const EXAMPLE_SEALED = {
  profiel: SEAL_PROFILE,
  gemeente: 'groningen',
  sleutel: '2026-11-22-5f0c2a91',
  dag: '2026-11-22',
  enc: EXAMPLE_POINT,
  tekst: `${'x'.repeat(CIPHERTEXT_LENGTH - 1)}A`,
} as const

/** A message that waited on a shared tablet. The tablet that keeps it cannot read it back. */
export const sealedMessageSchema = z.strictObject({
  profiel: z.literal(SEAL_PROFILE).meta({ description: 'Hoe is versleuteld.' }),
  gemeente: municipalityIdSchema,
  sleutel: keyIdSchema,
  dag: z.iso.date('Schrijf een datum als 2026-11-23.').meta({
    description:
      'De dag van versleutelen (UTC), naar de tijd die de dienst het laatst gaf. Hoort bij wat is versleuteld.',
    example: '2026-11-22',
  }),
  enc: publicKeySchema.meta({ description: 'Eenmalige openbare sleutel van de afzender, base64url.' }),
  tekst: bytesSchema(CIPHERTEXT_LENGTH, 'Deze versleutelde tekst heeft niet de goede vorm.').meta({
    description: 'Wat is versleuteld, altijd even lang, base64url.',
  }),
})
export type SealedMessage = z.infer<typeof sealedMessageSchema>

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** HPKE's `info`. Another one for each kind, and than that of contact data. */
export const messageSealInfo = (kind: MessageKind): Uint8Array<ArrayBuffer> =>
  utf8(`talentperron ${kind} ${SEAL_PROFILE}`)

/** HPKE's associated data: an envelope opens for the kind, id, town, key and day it was made for, and for nothing else. */
export const messageSealedFor = (
  kind: MessageKind,
  { id, municipality, key, day }: SealBinding,
): Uint8Array<ArrayBuffer> =>
  utf8(JSON.stringify([kind, CONTENT_VERSIONS[kind], id.toLowerCase(), municipality, key, day]))

/** JSON with spaces behind it. Refuses what is longer than any message the API takes. */
export const packMessage = (body: unknown): Result<Uint8Array<ArrayBuffer>, 'too-long'> => {
  const bytes = utf8(JSON.stringify(body))
  if (bytes.length > PADDED_MESSAGE_BYTES) return failure('too-long')
  const packed = new Uint8Array(PADDED_MESSAGE_BYTES).fill(0x20)
  packed.set(bytes)
  return success(packed)
}

/** Checked with the same schema as what comes in openly: whoever sealed it may have skipped the checks. */
export const unpackMessage = <Schema extends z.ZodType>(
  packed: Uint8Array,
  schema: Schema,
): Result<z.infer<Schema>, 'unreadable'> => {
  if (packed.length !== PADDED_MESSAGE_BYTES) return failure('unreadable')
  try {
    const body = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed)))
    return body.success ? success(body.data) : failure('unreadable')
  } catch {
    return failure('unreadable')
  }
}
