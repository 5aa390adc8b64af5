import { z } from 'zod'
import { evidenceSchema } from './fact.schema.ts'
import { idSchema, pictureSchema } from './ids.schema.ts'

/** `content/base/pathways/doors.yaml`: from meeting people to paid work, in the order of the line. */
export const doorsFileSchema = z.strictObject({
  doors: z
    .array(
      z.strictObject({
        id: idSchema,
        alongside: z.boolean(),
        picture: pictureSchema,
        evidence: z.array(evidenceSchema),
      }),
    )
    .min(2),
})

/** `content/base/pathways/routes.yaml`: ways to learn for a job; the words stand under `route.<id>.title` and `.body`. */
export const routesFileSchema = z.strictObject({
  routes: z.array(evidenceSchema.extend({ picture: pictureSchema })).min(1),
})
