import { z } from 'zod'
import { eventCodeSchema, sectorIdSchema } from './event.schema.ts'

/** PUT /tellingen/{id}: one finished visit at an event. The client makes the id, so that a visit counts once. */
export const newTallySchema = z
  .strictObject({
    evenement: eventCodeSchema,
    sectoren: z
      .array(sectorIdSchema)
      .max(3, 'Geef hooguit drie sectoren.')
      .refine(sectors => new Set(sectors).size === sectors.length, 'Geef elke sector een keer.')
      .meta({
        description: 'De sectoren boven aan de uitkomst. Een sector die we niet kennen, telt niet mee.',
      }),
  })
  .meta({ id: 'NieuweTelling', example: { evenement: 'LM4-7X2', sectoren: ['zorg', 'techniek'] } })

/** GET /tellingen */
export const tallyQuerySchema = z.strictObject({ evenement: eventCodeSchema })

export const shownCountSchema = z
  .int()
  .min(5)
  .multipleOf(5)
  .nullable()
  .meta({ description: 'Afgerond naar beneden op vijf; null bij minder dan vijf.', example: 15 })

export const sectorCountSchema = z.object({ sector: sectorIdSchema, bezoeken: shownCountSchema })

export const tallySchema = z
  .object({
    evenement: z.string(),
    peildatum: z.iso.datetime().meta({ description: 'Tot dit moment geteld.' }),
    bezoeken: shownCountSchema,
    sectoren: z.array(sectorCountSchema),
  })
  .meta({
    id: 'Telling',
    description: 'Hoe vaak een sector boven aan een uitkomst stond. Niemand is hierin te herkennen.',
    example: {
      evenement: 'LM4-7X2',
      peildatum: '2026-11-23T12:00:00Z',
      bezoeken: 25,
      sectoren: [
        { sector: 'techniek', bezoeken: null },
        { sector: 'zorg', bezoeken: 15 },
      ],
    },
  })
export type ApiTally = z.infer<typeof tallySchema>
