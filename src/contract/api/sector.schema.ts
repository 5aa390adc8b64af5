import { z } from 'zod'
import { sectorIdSchema } from './event.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'

/** GET /sectoren */
export const sectorsQuerySchema = z.strictObject({ gemeente: municipalityIdSchema })

export const sectorsSchema = z
  .object({
    sectoren: z.array(
      z.object({
        id: sectorIdSchema,
        naam: z.string().meta({ description: 'In de eerste taal van de gemeente.' }),
        plaatje: z.string().meta({ description: 'Adres van de tekening, op deze site.' }),
      }),
    ),
  })
  .meta({
    id: 'Sectoren',
    description: 'De sectoren waar een uitkomst over gaat.',
    example: {
      sectoren: [{ id: 'zorg', naam: 'Zorg en welzijn', plaatje: '/pictures/sector-zorg.svg' }],
    },
  })
export type ApiSectors = z.infer<typeof sectorsSchema>
