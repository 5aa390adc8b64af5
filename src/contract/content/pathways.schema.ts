import { z } from 'zod'
import { evidenceSchema } from './fact.schema.ts'
import { idSchema, pictureSchema } from './ids.schema.ts'

/**
 * A concrete form behind a door, such as volunteering or a sheltered job; the words stand under `form.<id>.title` and
 * `.body`. A form is a fact: the words of the law change.
 */
const formSchema = evidenceSchema.extend({
  /** Shown in every town that does not name its own forms. */
  everywhere: z.boolean(),
})

/** `content/base/pathways/doors.yaml`: from home to paid work, in the order of the line. */
export const doorsFileSchema = z.strictObject({
  doors: z
    .array(
      z.strictObject({
        id: idSchema,
        alongside: z.boolean(),
        picture: pictureSchema,
        evidence: z.array(evidenceSchema),
        forms: z.array(formSchema),
        /** Routes of `routes.yaml` that lie behind this door. */
        routes: z.array(idSchema),
      }),
    )
    .min(2),
})

/** `content/base/pathways/routes.yaml`: ways to learn for a job; the words stand under `route.<id>.title` and `.body`. */
export const routesFileSchema = z.strictObject({
  routes: z.array(evidenceSchema.extend({ picture: pictureSchema })).min(1),
})

/** `content/base/pathways/facts.yaml`: facts that hold for every sector and door. */
export const factsFileSchema = z.strictObject({ facts: z.array(evidenceSchema) })

/** `content/base/pathways/money.yaml`: what to bring to a talk about money; the words stand under `money.…`. */
export const moneyFileSchema = z.strictObject({
  questions: z.array(z.strictObject({ id: idSchema, picture: pictureSchema })).min(1),
  /** Independent help anywhere; a town adds its own. */
  help: z.array(evidenceSchema),
})

/** A door, a route and the page about money as the apps read them. */
export const packPathwaysSchema = (picture: z.ZodString) => ({
  doors: z.array(
    z.strictObject({
      id: idSchema,
      alongside: z.boolean(),
      picture,
      evidence: z.array(evidenceSchema),
      /** Those of this town; past its `validUntil` a form is not shown. */
      forms: z.array(evidenceSchema),
      /** Ids of `routes`. */
      routes: z.array(idSchema),
    }),
  ),
  routes: z.array(evidenceSchema.extend({ picture })),
  facts: z.array(evidenceSchema),
  money: z.strictObject({
    questions: z.array(z.strictObject({ id: idSchema, picture })),
    help: z.array(evidenceSchema),
  }),
})
