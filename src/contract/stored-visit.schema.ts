import { z } from 'zod'

const ids = z.array(z.string()).readonly()
const answers = z.record(z.string(), z.string())
const count = z.int().nonnegative()

/** Screens a visit may be taken up at again. */
const state = z.enum([
  'welcome',
  'talents',
  'interests',
  'wishes',
  'result',
  'exploringSector',
  'nextStep',
  'booking',
])

/** An unfinished visit on a resident's own device. No name, no telephone, no address. */
export const storedVisitSchema = z.strictObject({
  version: z.literal(1),
  municipality: z.string(),
  language: z.string(),
  state: z.strictObject({ visiting: state }),
  context: z.strictObject({
    sheet: z.strictObject({ talents: answers, interests: answers, wishes: answers }),
    asked: ids,
    position: z.strictObject({ talents: count, interests: count, wishes: count }),
    leftAt: z.enum(['talents', 'interests', 'wishes']),
    dismissedSectors: ids,
    dismissedJobs: ids,
    sector: z.string().nullable(),
    door: z.string().nullable(),
    appointment: z
      .strictObject({
        id: z.uuid(),
        code: z.string(),
        location: z.string(),
        begin: z.iso.datetime(),
        end: z.iso.datetime(),
        cancelKey: z.string(),
      })
      .nullable(),
  }),
})

export type StoredVisit = z.infer<typeof storedVisitSchema>
