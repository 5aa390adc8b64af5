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
  'myPlan',
  'booking',
])

const step = z.strictObject({
  door: z.string(),
  when: z.enum(['this-week', 'this-month', 'later']).nullable(),
})

/** An unfinished visit on a resident's own device. No name, no telephone, no address. */
const currentVisitSchema = z.strictObject({
  version: z.literal(2),
  municipality: z.string(),
  language: z.string(),
  state: z.strictObject({ visiting: state }),
  context: z.strictObject({
    sheet: z.strictObject({ talents: answers, interests: answers, wishes: answers }),
    asked: ids,
    goOnTo: count.nullable(),
    pace: z.strictObject({ answers: count, seconds: z.number().nonnegative() }),
    position: z.strictObject({ talents: count, interests: count, wishes: count }),
    leftAt: z.enum(['talents', 'interests', 'wishes']),
    dismissedSectors: ids,
    dismissedJobs: ids,
    sector: z.string().nullable(),
    steps: z.array(step).readonly(),
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

/** As the first version kept it: one door, no pace, no asking on. */
const firstVersion = z.looseObject({
  version: z.literal(1),
  context: z.looseObject({ door: z.string().nullable() }),
})

const fromFirstVersion = (value: unknown): unknown => {
  const first = firstVersion.safeParse(value)
  if (!first.success) return value
  const { door, ...context } = first.data.context
  return {
    ...first.data,
    version: 2,
    context: {
      ...context,
      goOnTo: null,
      pace: { answers: 0, seconds: 0 },
      steps: door === null ? [] : [{ door, when: null }],
    },
  }
}

/** Visits kept by earlier versions are read as they would be written today. */
export const storedVisitSchema = z.preprocess(fromFirstVersion, currentVisitSchema)

export type StoredVisit = z.infer<typeof storedVisitSchema>
