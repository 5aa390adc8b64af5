import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'

const appointment = z.uuid()
/** The version of the appointment that the work is about; a later version has work of its own. */
const sequence = z.int().min(0)
const instant = z.iso.datetime()
const guide = z.string().min(1)
const toResident = z.strictObject({ to: z.literal('resident'), appointment, sequence })
const toGuide = z.strictObject({ to: z.literal('guide'), appointment, sequence, guide })
const letter = z.discriminatedUnion('to', [toResident, toGuide])
/** A guide who loses an appointment hears which time it was: by then the appointment may be at another. */
const withdrawal = z.discriminatedUnion('to', [toResident, toGuide.extend({ start: instant, end: instant })])

/**
 * Everything the service does later, with the data each kind needs: ids only. Whoever does the work looks the rest up,
 * so that erasing a person erases them here too.
 */
export const JOB_DATA = {
  'mail.confirmation': letter,
  'mail.change': letter,
  'mail.cancellation': withdrawal,
  'mail.reminder': toResident,
  'mail.refusal': toResident,
  /** A question to the guides of a town: no time yet, so nothing for a calendar. */
  'mail.request': z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('resident'), request: z.uuid() }),
    z.strictObject({ to: z.literal('guide'), request: z.uuid(), guide }),
  ]),
  /** Make this guide's own calendar say what our database says about the appointment. */
  'calendar.write': z.strictObject({ appointment, guide }),
} as const

export type JobKind = keyof typeof JOB_DATA
export type JobData<Kind extends JobKind> = z.output<(typeof JOB_DATA)[Kind]>

/** Why work did not succeed: a word for the operator, never the text of another server, which may quote an address. */
export const JOB_PROBLEMS = [
  'fault',
  'lease-expired',
  'data-unreadable',
  'too-late',
  'nobody-to-mail',
  'contact-unreadable',
  'mail-server-unreachable',
  'mail-server-refused',
  'recipient-refused',
  'calendar-unreachable',
  'calendar-refused',
  'calendar-unknown',
] as const
export type JobProblem = (typeof JOB_PROBLEMS)[number]

/** A piece of work, in the words of CloudEvents 1.0. `attempts` counts this one too. */
export type Job<Kind extends JobKind = JobKind> = {
  readonly id: string
  readonly source: string
  readonly type: Kind
  readonly specversion: '1.0'
  readonly time: string
  readonly data: JobData<Kind>
  readonly attempts: number
}

export type JobOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly problem: JobProblem }
  | { readonly kind: 'dead'; readonly problem: JobProblem }

/** Who does what. Kinds without a handler wait for an instance that has one. */
export type JobHandlers = {
  readonly [Kind in JobKind]?: (job: Job<Kind>) => Promise<JobOutcome>
}

export const readJobData = <Kind extends JobKind>(
  type: Kind,
  data: unknown,
): Result<JobData<Kind>, 'data-unreadable'> => {
  const read = JOB_DATA[type].safeParse(data)
  return read.success ? success(read.data as JobData<Kind>) : failure('data-unreadable')
}
