import { z } from 'zod'
import { isoDate } from './fact.schema.ts'

/** `base/texts/<language>/status.yaml`: who made the words of a language that was translated, or looked them over. */
export const translationSchema = z
  .strictObject({
    status: z.enum(['machine', 'reviewed']),
    /** A role or an organisation; a person's name is nobody's business. */
    by: z.string().trim().min(2).optional(),
    date: isoDate,
  })
  .refine(({ status, by }) => status === 'machine' || by !== undefined, {
    path: ['by'],
    message: 'schrijf wie het heeft nagekeken: een rol of een organisatie',
  })
export type Translation = z.infer<typeof translationSchema>
