import { z } from 'zod'
import { idSchema } from '../content/ids.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

export const municipalityIdSchema = idSchema
  .max(100)
  .meta({ description: 'Korte naam van de gemeente.', example: 'groningen' })

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
