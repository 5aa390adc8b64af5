import { z } from 'zod'
import { idSchema } from './ids.schema.ts'
import { sourceDate } from './source-date.ts'

export const isoDate = z.iso.date()

/** Where something about the world was read, and until when we dare to show it. */
export const sourceSchema = z.strictObject({
  source: z.string().min(3),
  url: z.url({ protocol: /^https$/ }).optional(),
  date: sourceDate,
  validUntil: isoDate,
})

/** A sourced sentence; its words stand in the texts under `evidence.<id>.body`. */
export const evidenceSchema = sourceSchema.extend({ id: idSchema })
