import { z } from 'zod'
import { changedDetailsSchema } from './location-details.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

/** GET /locaties */
export const locationsQuerySchema = z.strictObject({ gemeente: municipalityIdSchema })

export const apiLocationSchema = z
  .object({
    id: locationIdSchema,
    gemeente: municipalityIdSchema,
    adres: z
      .object({ straat: z.string(), plaats: z.string() })
      .optional()
      .meta({ description: 'Ontbreekt als er geen bron voor is; vraag dan de gemeente.' }),
    balie: changedDetailsSchema.nullish(),
    mailBevestiging: z.boolean().meta({
      description: 'Of wie een e-mailadres geeft, een bevestiging en een herinnering krijgt.',
    }),
    duur: z.int().meta({ description: 'Lengte van een gesprek in minuten.' }),
  })
  .meta({
    id: 'Locatie',
    description: 'Een vestiging waar loopbaangesprekken zijn.',
    example: {
      id: 'harm-buiterplein',
      gemeente: 'groningen',
      adres: { straat: 'Harm Buiterplein 1', plaats: 'Groningen' },
      mailBevestiging: true,
      duur: 45,
    },
  })

export const locationsSchema = z.object({ locaties: z.array(apiLocationSchema) }).meta({ id: 'Locaties' })
export type ApiLocations = z.infer<typeof locationsSchema>
