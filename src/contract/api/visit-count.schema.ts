import { z } from 'zod'
import { idSchema } from '../content/ids.schema.ts'
import { languageSchema } from './contact.schema.ts'
import { eventCodeSchema, sectorIdSchema } from './event.schema.ts'

export const doorIdSchema = idSchema
  .max(100)
  .meta({ description: 'Korte naam van een deur.', example: 'volunteer' })

const different = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** PUT /bezoeken/{id}: one visit on a shared tablet. The tablet makes the id, so that a visit counts once. */
export const newVisitCountSchema = z
  .strictObject({
    dag: z.iso
      .date('Schrijf de dag als 2027-01-15.')
      .meta({ description: 'Dag van het bezoek, daar ter plaatse.', example: '2027-01-15' }),
    taal: languageSchema.meta({
      description:
        'Taal waarin het bezoek eindigde. Een andere taal dan die van de gemeente telt als "anders".',
    }),
    afgerond: z.boolean().meta({ description: 'Of de bezoeker tot een uitkomst kwam.' }),
    sectoren: z
      .array(sectorIdSchema)
      .max(3, 'Geef hooguit drie sectoren.')
      .refine(different, 'Geef elke sector een keer.')
      .meta({ description: 'Sectoren boven aan de uitkomst. Een die we niet kennen, telt niet mee.' }),
    deuren: z
      .array(doorIdSchema)
      .max(3, 'Geef hooguit drie deuren.')
      .refine(different, 'Geef elke deur een keer.')
      .meta({ description: 'Deuren die de bezoeker koos. Een die we niet kennen, telt niet mee.' }),
    begeleid: z.boolean().meta({ description: 'Of er een gids bij was.' }),
    evenement: eventCodeSchema.optional().meta({
      description: 'Code van het evenement waar de tablet stond. Een die we niet kennen, telt niet mee.',
      example: 'LM4-7X2',
    }),
  })
  .meta({
    id: 'NieuwBezoek',
    description: 'Alleen om te tellen. Er staat niets in over wie het was.',
    example: {
      dag: '2027-01-15',
      taal: 'nl',
      afgerond: true,
      sectoren: ['zorg', 'techniek'],
      deuren: ['volunteer'],
      begeleid: false,
    },
  })
export type NewVisitCount = z.infer<typeof newVisitCountSchema>
