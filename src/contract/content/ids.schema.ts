import { z } from 'zod'

/** Ids are stable: answers, texts and codes on paper refer to them. `constructor` would be found in every object. */
export const idSchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'gebruik kleine letters, cijfers en streepjes')

/** Names of one to four Fluent Emoji (flat); the first is the largest. Composed into one picture at build. */
export const pictureSchema = z
  .array(
    z.string().regex(/^[a-z0-9-]+$/, 'schrijf de naam zoals in Fluent Emoji: kleine letters en streepjes'),
  )
  .min(1)
  .max(4)
export type PictureParts = z.infer<typeof pictureSchema>
