import { z } from 'zod'
import { WISHES, type WishId } from '#core/matching/wishes.ts'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'
import { idSchema, pictureSchema } from './ids.schema.ts'

/** `content/base/questionnaires/interests.yaml` */
export const interestsFileSchema = z.strictObject({
  id: idSchema,
  minimumPerScale: z.int().min(1),
  maximum: z.int().min(6),
  source: z.string().min(3),
  licence: z.string().min(2),
  items: z.array(
    z.strictObject({
      id: idSchema,
      scale: z.enum(INTEREST_TYPES),
      sectors: z.array(idSchema),
      /** O*NET element and activity this item was written from. */
      source: z.string().min(3),
      /** For the translator: what is meant, what to avoid. */
      note: z.string().min(3),
      picture: pictureSchema,
    }),
  ),
})

/** `content/base/questionnaires/talents.yaml` */
export const talentsFileSchema = z.strictObject({
  source: z.string().min(3),
  licence: z.string().min(2),
  items: z.array(
    z.strictObject({
      id: idSchema,
      source: z.string().min(3),
      note: z.string().min(3),
      picture: pictureSchema,
    }),
  ),
})

const wishIds = Object.keys(WISHES) as [WishId, ...WishId[]]

/** `content/base/questionnaires/wishes.yaml` */
export const wishesFileSchema = z.strictObject({
  items: z.array(z.strictObject({ id: z.enum(wishIds), note: z.string().min(3), picture: pictureSchema })),
})
