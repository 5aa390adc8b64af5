import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type NewConversationRequest, newConversationRequestSchema } from './conversation-request.schema.ts'
import { municipalityIdSchema } from './location.schema.ts'
import {
  bytesSchema,
  EXAMPLE_POINT,
  keyIdSchema,
  publicKeySchema,
  SEAL_PROFILE,
  type SealBinding,
} from './sealed-contact.schema.ts'

/** Part of what every sealed request is bound to; goes up when what is inside changes. */
const CONTENT_VERSION = 1
/** Every request is this long inside its envelope: the longest there can be fits, and the length tells nothing. */
export const PADDED_REQUEST_BYTES = 2560
/** 2,560 bytes and a tag of 16, in base64url. */
const CIPHERTEXT_LENGTH = 3435

const EXAMPLE_SEALED = {
  profiel: SEAL_PROFILE,
  gemeente: 'groningen',
  sleutel: '2026-11-22-5f0c2a91',
  dag: '2026-11-22',
  enc: EXAMPLE_POINT,
  tekst: `${'x'.repeat(CIPHERTEXT_LENGTH - 1)}A`,
} as const

/** A whole request that waited on a shared tablet. The tablet that keeps it cannot read it back. */
export const sealedRequestSchema = z
  .strictObject({
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
      description: 'Het versleutelde verzoek, altijd even lang, base64url.',
    }),
  })
  .meta({
    id: 'VerzegeldVerzoek',
    description:
      'Een heel gespreksverzoek, versleuteld (RFC 9180) op een tablet die geen verbinding had. Er zit een NieuwGespreksverzoek in.',
    example: EXAMPLE_SEALED,
  })
export type SealedRequest = z.infer<typeof sealedRequestSchema>

/** The other body of PUT /gespreksverzoeken/{id}. */
export const storedConversationRequestSchema = z
  .strictObject({ verzegeldVerzoek: sealedRequestSchema })
  .meta({
    id: 'BewaardGespreksverzoek',
    example: { verzegeldVerzoek: EXAMPLE_SEALED },
  })

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** HPKE's `info`. Another one than that of contact data, so that one can never be taken for the other. */
export const requestSealInfo = (): Uint8Array<ArrayBuffer> => utf8(`talentperron verzoek ${SEAL_PROFILE}`)

/** HPKE's associated data: an envelope opens for the request, town, key and day it was made for, and for nothing else. */
export const requestSealedFor = ({ id, municipality, key, day }: SealBinding): Uint8Array<ArrayBuffer> =>
  utf8(JSON.stringify(['verzoek', CONTENT_VERSION, id.toLowerCase(), municipality, key, day]))

/** JSON with spaces behind it. Refuses what is longer than any request the API takes. */
export const packRequest = (request: NewConversationRequest): Result<Uint8Array<ArrayBuffer>, 'too-long'> => {
  const bytes = utf8(JSON.stringify(request))
  if (bytes.length > PADDED_REQUEST_BYTES) return failure('too-long')
  const packed = new Uint8Array(PADDED_REQUEST_BYTES).fill(0x20)
  packed.set(bytes)
  return success(packed)
}

/** Checked with the same schema as a request that comes in openly: whoever sealed it may have skipped the checks. */
export const unpackRequest = (packed: Uint8Array): Result<NewConversationRequest, 'unreadable'> => {
  if (packed.length !== PADDED_REQUEST_BYTES) return failure('unreadable')
  try {
    const request = newConversationRequestSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed)),
    )
    return request.success ? success(request.data) : failure('unreadable')
  } catch {
    return failure('unreadable')
  }
}
