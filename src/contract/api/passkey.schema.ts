import { z } from 'zod'
import { passwordSchema } from './desk.schema.ts'

const base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)
const EXAMPLE_ID = 'pK4f0m1uVbM2xQ'

export const passkeyIdSchema = base64url(1400).meta({
  description: 'Id van de passkey.',
  example: EXAMPLE_ID,
})
export const passkeyPathSchema = z.object({ id: passkeyIdSchema })

const passkeyNameSchema = z
  .string('Geef de passkey een naam.')
  .trim()
  .min(1, 'Geef de passkey een naam.')
  .max(60, 'Deze naam is te lang. Gebruik hooguit 60 tekens.')
  .regex(/^[^\p{C}]*$/u, 'Gebruik gewone letters en cijfers.')
  .meta({ description: 'Waaraan je hem herkent.', example: 'Laptop van de balie' })

/** GET /api/balie/passkeys */
export const passkeysSchema = z
  .object({
    passkeys: z.array(
      z.object({ id: passkeyIdSchema, naam: passkeyNameSchema, gemaaktOp: z.iso.datetime() }),
    ),
  })
  .meta({
    id: 'Passkeys',
    example: {
      passkeys: [{ id: EXAMPLE_ID, naam: 'Laptop van de balie', gemaaktOp: '2026-11-22T10:00:00Z' }],
    },
  })
export type ApiPasskeys = z.infer<typeof passkeysSchema>

/** Shown again before a passkey comes or goes: a session that was left open is not enough for that. */
export const passwordAgainSchema = z
  .strictObject({ wachtwoord: passwordSchema })
  .meta({ id: 'WachtwoordOpnieuw', example: { wachtwoord: 'vier gewone woorden achter elkaar' } })

/** What a browser is asked; the words are those of the standard (WebAuthn, level 3), which the browser reads. */
export const passkeyCreationSchema = z
  .object({
    opties: z.looseObject({
      challenge: base64url(100),
      rp: z.object({ name: z.string(), id: z.string() }),
      user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
      pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
    }),
  })
  .meta({
    id: 'PasskeyMaken',
    example: {
      opties: {
        challenge: 'AAAA',
        rp: { name: 'Talentperron', id: 'voorbeeld.nl' },
        user: { id: 'AAAA', name: 'sam@voorbeeldstad.nl', displayName: 'Sam' },
        pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      },
    },
  })

export const passkeyRequestSchema = z
  .object({ opties: z.looseObject({ challenge: base64url(100), rpId: z.string() }) })
  .meta({ id: 'PasskeyVragen', example: { opties: { challenge: 'AAAA', rpId: 'voorbeeld.nl' } } })

const credential = { id: passkeyIdSchema, rawId: passkeyIdSchema, type: z.literal('public-key') }

/** POST /api/balie/passkeys */
export const newPasskeySchema = z
  .strictObject({
    naam: passkeyNameSchema,
    antwoord: z.strictObject({
      ...credential,
      response: z.strictObject({ clientDataJSON: base64url(2000), attestationObject: base64url(6000) }),
    }),
  })
  .meta({
    id: 'NieuwePasskey',
    example: {
      naam: 'Laptop van de balie',
      antwoord: {
        id: EXAMPLE_ID,
        rawId: EXAMPLE_ID,
        type: 'public-key',
        response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
      },
    },
  })

/** PUT /api/balie/passkeyaanmelding */
export const passkeySignInSchema = z
  .strictObject({
    antwoord: z.strictObject({
      ...credential,
      response: z.strictObject({
        clientDataJSON: base64url(2000),
        authenticatorData: base64url(2000),
        signature: base64url(2000),
      }),
    }),
  })
  .meta({
    id: 'PasskeyAanmelding',
    example: {
      antwoord: {
        id: EXAMPLE_ID,
        rawId: EXAMPLE_ID,
        type: 'public-key',
        response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
      },
    },
  })
