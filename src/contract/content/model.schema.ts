import { z } from 'zod'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'
import { idSchema } from './ids.schema.ts'

const provenance = {
  source: z.string().min(3),
  licence: z.string().min(2),
  /** `start`: chosen by hand until there are answers; `estimated`: from `people` answer sheets. */
  status: z.enum(['start', 'estimated']),
  people: z.int().nonnegative(),
}

/** `content/base/models/interests.yaml`: graded-response parameters of the interest items. */
export const interestModelSchema = z.strictObject({
  instrument: idSchema,
  ...provenance,
  categories: z.array(idSchema).min(2).max(5),
  scales: z.array(z.enum(INTEREST_TYPES)).length(6),
  correlations: z.array(z.array(z.number().gte(-1).lte(1)).length(6)).length(6),
  /** Item id to slope and thresholds. */
  parameters: z.record(
    idSchema,
    z.strictObject({
      discrimination: z.number().positive(),
      thresholds: z.array(z.number()).min(1).max(4),
      /** Only for estimated parameters: how many answers they rest on, how sure they are, how well they fit (0 best). */
      answers: z.int().positive().optional(),
      standardErrors: z
        .strictObject({
          discrimination: z.number().positive(),
          thresholds: z.array(z.number().positive()).min(1).max(4),
        })
        .optional(),
      fit: z.number().nonnegative().optional(),
    }),
  ),
  /** Day of the estimation, and log likelihood of each scale. */
  date: z.iso.date().optional(),
  logLikelihood: z.record(z.enum(INTEREST_TYPES), z.number()).optional(),
})

/** O*NET interest ratings over all occupations. */
const ratings = z.strictObject({ mean: z.number().gte(1).lte(7), deviation: z.number().positive() })

/** `content/base/models/matching.yaml` */
export const matchingModelSchema = z.strictObject({
  ...provenance,
  weights: z.strictObject({
    interests: z.number().gte(0).lt(1),
    activities: z.number().gte(0).lte(1),
    talents: z.number().gte(0),
    strength: z.strictObject({ 'very-good': z.number(), good: z.number(), 'a-bit': z.number() }),
    certainty: z.strictObject({ clear: z.number(), 'fairly-clear': z.number() }),
    occupations: z.strictObject({
      R: ratings,
      I: ratings,
      A: ratings,
      S: ratings,
      E: ratings,
      C: ratings,
    }),
  }),
})
