import { z } from 'zod'
import { idSchema } from '../content/ids.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'

const utc = z.iso.datetime()

/** As people type it: with or without the dash, in any case. */
export const eventCodeSchema = z
  .string('Geef de code van het evenement.')
  .trim()
  .toUpperCase()
  .regex(/^[AFLMRWX2-8]{3}-?[AFLMRWX2-8]{3}$/, 'Schrijf de code als LM4-7X2.')
  .transform(code => `${code.slice(0, 3)}-${code.slice(-3)}`)
  .meta({ description: 'Code van het evenement.', example: 'LM4-7X2' })

export const sectorIdSchema = idSchema
  .max(100)
  .meta({ description: 'Korte naam van een sector.', example: 'zorg' })

export const participantKindSchema = z.enum(['werkgever', 'opleiding', 'anders'])

const participantSchema = z.object({
  naam: z.string().meta({ example: 'Voorbeeldbedrijf' }),
  soort: participantKindSchema,
  sectoren: z
    .array(sectorIdSchema)
    .default([])
    .meta({ description: 'Sectoren waar deze deelnemer iets over kan vertellen.', example: ['zorg'] }),
})

/** GET /evenementen/{code} */
export const eventSchema = z
  .object({
    code: z.string(),
    gemeente: municipalityIdSchema,
    naam: z.string(),
    plaats: z.string().meta({ description: 'Waar het is, in gewone woorden.' }),
    begin: utc,
    eind: utc,
    tijdzone: z.string().default('Europe/Amsterdam').meta({
      description: 'Waar de klokken van de gemeente op lopen (IANA).',
      example: 'Europe/Amsterdam',
    }),
    sectoren: z.array(sectorIdSchema).meta({ description: 'Sectoren waar het over gaat.' }),
    deelnemers: z.array(participantSchema).meta({ description: 'Wie er zijn.' }),
  })
  .meta({
    id: 'Evenement',
    description: 'Een bijeenkomst waar bezoekers Talentperron doen.',
    example: {
      code: 'LM4-7X2',
      gemeente: 'groningen',
      naam: 'Banenmarkt',
      plaats: 'De hal van het stadhuis',
      begin: '2026-11-23T09:00:00Z',
      eind: '2026-11-23T16:00:00Z',
      tijdzone: 'Europe/Amsterdam',
      sectoren: ['zorg', 'techniek'],
      deelnemers: [{ naam: 'Voorbeeldbedrijf', soort: 'werkgever', sectoren: ['techniek'] }],
    },
  })
export type ApiEvent = z.infer<typeof eventSchema>
