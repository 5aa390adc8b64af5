import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type ApiContact, contactSchema } from './contact.schema.ts'

/** HPKE base mode (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message. */
export const SEAL_PROFILE = 'hpke-p256-v1'
/** Part of what every envelope is bound to; goes up when what is inside changes. */
const CONTENT_VERSION = 1
/** Every contact is this long inside its envelope, so that the length tells nothing about the person. */
export const PADDED_BYTES = 1024

/** Base64url without padding, of which the last character may only be the one that encoding gives (RFC 4648, 3.5). */
export const bytesSchema = (characters: number, message: string) =>
  z.string(message).regex(new RegExp(`^[A-Za-z0-9_-]{${characters - 1}}[AEIMQUYcgkosw048]$`), message)

/** An uncompressed point on P-256: 65 bytes. */
export const publicKeySchema = bytesSchema(87, 'Dit is geen openbare sleutel.')
/** 1,024 bytes and a tag of 16. */
const ciphertextSchema = bytesSchema(1387, 'Deze versleutelde tekst heeft niet de goede vorm.')

export const keyIdSchema = z
  .string('Noem de sleutel.')
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Dit is geen naam van een sleutel.')
  .meta({ description: 'Naam van een sleutel uit /sleutels.', example: '2026-11-22-5f0c2a91' })

/** The public key of the example in RFC 9180, A.3.1. */
export const EXAMPLE_POINT =
  'BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA'
export const EXAMPLE_ENVELOPE = {
  profiel: SEAL_PROFILE,
  sleutel: '2026-11-22-5f0c2a91',
  dag: '2026-11-22',
  enc: EXAMPLE_POINT,
  tekst: `${'x'.repeat(1386)}A`,
} as const

/** Contact data that only whoever has the private key can read. */
export const sealedContactSchema = z
  .strictObject({
    profiel: z.literal(SEAL_PROFILE).meta({ description: 'Hoe is versleuteld.' }),
    sleutel: keyIdSchema,
    dag: z.iso.date('Schrijf een datum als 2026-11-23.').meta({
      description: 'De dag van versleutelen (UTC). Hoort bij wat is versleuteld.',
      example: '2026-11-22',
    }),
    enc: publicKeySchema.meta({ description: 'Eenmalige openbare sleutel van de afzender, base64url.' }),
    tekst: ciphertextSchema.meta({ description: 'De versleutelde gegevens, altijd even lang, base64url.' }),
  })
  .meta({
    id: 'VerzegeldeContactgegevens',
    description:
      'Contactgegevens, op het toestel versleuteld (RFC 9180). De dienst die ze aanneemt, kan ze niet lezen.',
    example: EXAMPLE_ENVELOPE,
  })
export type SealedContact = z.infer<typeof sealedContactSchema>

/** What an envelope belongs to. In another place it does not open. */
export type SealBinding = {
  /** Of the appointment or request. */
  readonly id: string
  readonly municipality: string
  readonly key: string
  /** UTC, as 2026-11-22. */
  readonly day: string
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** HPKE's `info`: which application and which version of it. */
export const sealInfo = (): Uint8Array<ArrayBuffer> => utf8(`talentperron contact ${SEAL_PROFILE}`)

/** HPKE's associated data. JSON of a list, so that no two bindings give the same bytes. */
export const sealedFor = ({ id, municipality, key, day }: SealBinding): Uint8Array<ArrayBuffer> =>
  utf8(JSON.stringify([CONTENT_VERSION, id.toLowerCase(), municipality, key, day]))

/** JSON with spaces behind it. The longest name and address there can be still fit. */
export const packContact = (contact: ApiContact): Uint8Array<ArrayBuffer> => {
  const { naam, kanaal, adres } = contact
  const packed = new Uint8Array(PADDED_BYTES).fill(0x20)
  packed.set(utf8(JSON.stringify({ naam, kanaal, adres })))
  return packed
}

/** Checked again: whoever sealed it may have skipped the checks. */
export const unpackContact = (packed: Uint8Array): Result<ApiContact, 'unreadable'> => {
  if (packed.length !== PADDED_BYTES) return failure('unreadable')
  try {
    const contact = contactSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed)),
    )
    return contact.success ? success(contact.data) : failure('unreadable')
  } catch {
    return failure('unreadable')
  }
}

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}
