import { z } from 'zod'
import { EXAMPLE_POINT, keyIdSchema, publicKeySchema, SEAL_PROFILE } from './sealed-contact.schema.ts'

const utc = z.iso.datetime()

const example = {
  id: '2026-11-22-5f0c2a91',
  profiel: SEAL_PROFILE,
  publiekeSleutel: EXAMPLE_POINT,
  geldigVanaf: '2026-11-22T00:00:00Z',
  geldigTot: '2027-06-22T00:00:00Z',
} as const

export const apiKeySchema = z
  .object({
    id: keyIdSchema,
    profiel: z.literal(SEAL_PROFILE),
    publiekeSleutel: publicKeySchema.meta({
      description: 'Punt op P-256, niet ingekort (65 bytes), base64url.',
    }),
    geldigVanaf: utc,
    geldigTot: utc.meta({ description: 'Versleutel er na dit moment niets meer mee.' }),
  })
  .meta({
    id: 'Sleutel',
    description: 'Openbare sleutel om contactgegevens mee te versleutelen.',
    example,
  })
export type ApiKey = z.infer<typeof apiKeySchema>

/** GET /sleutels. The next key is told ahead, for a device that will have no network when it starts to count. */
export const apiKeysSchema = z
  .object({
    peildatum: utc.meta({ description: 'De tijd op de klok van de dienst.' }),
    huidig: apiKeySchema,
    volgend: apiKeySchema.nullable(),
  })
  .meta({
    id: 'Sleutels',
    description: 'De sleutel van nu, en die daarna komt.',
    example: {
      peildatum: '2026-11-22T10:00:00Z',
      huidig: example,
      volgend: {
        ...example,
        id: '2027-05-22-90b3c7de',
        geldigVanaf: '2027-05-22T00:00:00Z',
        geldigTot: '2027-12-22T00:00:00Z',
      },
    },
  })
export type ApiKeys = z.infer<typeof apiKeysSchema>
