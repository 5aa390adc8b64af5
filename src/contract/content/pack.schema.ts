import { z } from 'zod'
import { idSchema } from './ids.schema.ts'
import { FORMS_OF_ADDRESS } from './languages.ts'
import { matchingModelSchema } from './model.schema.ts'
import { municipalityFileSchema } from './municipality.schema.ts'
import { packPathwaysSchema } from './pathways.schema.ts'
import { wishesFileSchema } from './questionnaire.schema.ts'
import { jobSchema, sectorFileSchema } from './sector.schema.ts'
import { themeSchema } from './theme.schema.ts'
import { translationSchema } from './translation.schema.ts'

/**
 * A town's pack as the apps and the service read it: base and town joined and checked. `picture` is the name of an SVG
 * file under `/pictures/`, without its ending.
 */
const picture = z.string().regex(/^[a-z0-9.-]+$/)

export const packSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  timeZone: z.literal('Europe/Amsterdam'),
  languages: z.array(z.string()).min(1),
  formOfAddress: z.enum(FORMS_OF_ADDRESS),
  /** Of each language that was translated whether a person has looked it over. */
  translations: z.record(z.string(), translationSchema),
  theme: themeSchema,
  instrument: z.strictObject({
    id: idSchema,
    categories: z.array(z.string()),
    scales: z.array(z.string()),
    correlations: z.array(z.array(z.number())),
    minimumPerScale: z.int(),
    maximum: z.int(),
    items: z.array(
      z.strictObject({
        id: idSchema,
        scale: z.string(),
        sectors: z.array(idSchema),
        discrimination: z.number(),
        thresholds: z.array(z.number()),
        picture,
      }),
    ),
  }),
  talents: z.array(z.strictObject({ id: idSchema, picture })),
  wishes: z.array(z.strictObject({ id: wishesFileSchema.shape.items.element.shape.id, picture })),
  weights: matchingModelSchema.shape.weights,
  sectors: z.array(
    sectorFileSchema
      .omit({ source: true, licence: true })
      .extend({ picture, jobs: z.array(jobSchema.extend({ picture })) }),
  ),
  ...packPathwaysSchema(picture),
  locations: municipalityFileSchema.shape.locations,
  kioskPrinter: z.boolean(),
  /** Language to the address of a list of its recordings; see recordings.schema.ts. */
  recordings: z.record(z.string(), z.string()).optional(),
})

export type Pack = z.infer<typeof packSchema>

/** Words of a pack in one language, by text id. */
export const packTextsSchema = z.record(z.string(), z.string())
export type PackTexts = z.infer<typeof packTextsSchema>
