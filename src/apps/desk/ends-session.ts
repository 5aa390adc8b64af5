import type { ProblemType } from '#contract/api/problem.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'

const NOBODY: readonly ProblemType[] = ['aanmelding-ontbreekt', 'geen-toegang']

/** Whether an answer means that nobody who may see this is signed in; any other refusal passes by itself. */
export const endsSession = (answer: ServiceAnswer<unknown>): boolean =>
  answer.kind === 'refused' && NOBODY.includes(answer.type)
