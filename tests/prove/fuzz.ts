import fc from 'fast-check'
import { PROBLEM_TYPES, problemSchema, problemTypeOf } from '#contract/api/problem.schema.ts'
import { ENDPOINTS } from '#service/booking/http/booking-api.ts'
import { type AnyRequest, anything, CANARY, type Known, nearlyRight } from './any-request.ts'

type Answer = { readonly status: number; readonly type: string; readonly text: string }
export type SendAny = (request: AnyRequest) => Promise<Answer>
type Fuzzed = {
  readonly inputs: number
  readonly statuses: Readonly<Record<string, number>>
  /** The first few things that went wrong, each with the request that did it. */
  readonly faults: readonly string[]
}

const INSIDE =
  /\n\s+at |node_modules|\/src\/service|select .+ from|insert into|violates|relation "|syntax error/i

const faultIn = (request: AnyRequest, { status, type, text }: Answer): string | undefined => {
  if (status >= 500) return `status ${status}`
  if (INSIDE.test(text)) return 'tells what is inside'
  if (text.includes(CANARY)) return 'gives personal data back'
  if (status < 400 || request.method === 'HEAD') return undefined
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`
  const body = problemSchema.safeParse(JSON.parse(text))
  const name = body.success ? problemTypeOf(body.data.type) : undefined
  return name && PROBLEM_TYPES[name] === status ? undefined : 'a problem of another kind'
}

/** F9: requests over all endpoints, half of them shaped as the API asks, half of them anything at all. */
export const proveSteady = async (
  send: SendAny,
  known: Known,
  inputs: number,
  seed = 42,
): Promise<{ readonly shaped: Fuzzed; readonly raw: Fuzzed }> => {
  const run = async (requests: fc.Arbitrary<AnyRequest>): Promise<Fuzzed> => {
    const statuses: Record<string, number> = {}
    const faults: string[] = []
    for (const request of fc.sample(requests, { numRuns: inputs, seed })) {
      const answer = await send(request)
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      const fault = faultIn(request, answer)
      if (fault && faults.length < 5) faults.push(`${fault}: ${JSON.stringify(request).slice(0, 400)}`)
    }
    return { inputs, statuses, faults }
  }
  return { shaped: await run(nearlyRight(ENDPOINTS, known)), raw: await run(anything(ENDPOINTS)) }
}
