import { z } from 'zod'
import { DEMANDS, LEVELS } from '#core/matching/sector.ts'
import { evidenceSchema } from './fact.schema.ts'
import { idSchema, pictureSchema } from './ids.schema.ts'

const profile = (low: number, high: number) => {
  const value = z.number().gte(low).lte(high)
  return z.strictObject({ R: value, I: value, A: value, S: value, E: value, C: value })
}

export const jobSchema = z.strictObject({
  id: idSchema,
  level: z.enum(LEVELS),
  esco: z
    .string()
    .regex(
      /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/,
      'neem het adres over van de ESCO-website: http://data.europa.eu/esco/occupation/…',
    ),
  isco08: z.string().regex(/^\d{4}$/, 'schrijf de vier cijfers van ISCO-08 tussen aanhalingstekens'),
  onet: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'schrijf de code van O*NET als "31-1131.00"'),
  interests: profile(1, 7),
  /** The three talents this work asks most, by id. */
  talents: z.array(idSchema).length(3),
  demands: z.array(z.enum(DEMANDS)),
  people: z.enum(['much', 'some', 'little']),
  dutch: z.enum(['little', 'some', 'much']),
  hours: z.enum(['few', 'half', 'full']),
  start: z.array(z.enum(['work', 'learn', 'both'])).min(1),
  /** Ways to learn for it, by the ids of `pathways/routes.yaml`. Empty where none of them leads here. */
  routes: z.array(idSchema),
  /** Whether a day at this work is told, in five sentences: `job.<id>.day.1.body` to `job.<id>.day.5.body`. */
  day: z.boolean().optional(),
  /**
   * Whether it is usually done as an employee, who earns at least the minimum wage, on one's own account, or for no pay.
   * Not said is `employed`.
   */
  paid: z.enum(['employed', 'own', 'volunteer']).optional(),
  /** What it earns, only from an official and recent source; the amount stands in `evidence.<id>.body`. */
  wage: evidenceSchema.optional(),
  /** Shortage of people for this very job; what holds for the whole sector stands there. */
  evidence: z.array(evidenceSchema).optional(),
  picture: pictureSchema,
})

/** `content/base/sectors/<id>.yaml` */
export const sectorFileSchema = z.strictObject({
  id: idSchema,
  picture: pictureSchema,
  /** z against all occupations. */
  interests: profile(-4, 4),
  talents: z.record(idSchema, z.number().gte(-4).lte(4)),
  source: z.string().min(3),
  licence: z.string().min(2),
  /** National evidence of shortage; a town adds its own. */
  evidence: z.array(evidenceSchema),
  jobs: z.array(jobSchema).min(1),
})
