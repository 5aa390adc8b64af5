import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import { SPOKEN_VERSION } from '#contract/api/client-version.schema.ts'
import { conversationRequestSchema } from '#contract/api/conversation-request.schema.ts'
import { type ProblemType, problemTypeOf } from '#contract/api/problem.schema.ts'

const PATIENCE = 20_000

/** What became of a request that waited. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** The service itself said no, and will say so again. */
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'later'
      /** As the service asked, in milliseconds. */
      readonly after: number | null
      /** Nobody of ours answered, or the service is busy: the next one would fare the same. */
      readonly isSilent: boolean
    }

const SILENT: Delivery = { kind: 'later', after: null, isSilent: true }
/** Refusals that are not about this request. */
const PASSING: readonly ProblemType[] = ['te-veel-verzoeken', 'gelijktijdig-verzoek', 'client-verouderd']
const BUSY = [429, 502, 503, 504]

const problemShape = z.object({ type: z.string() })

const refusalOf = async (response: Response): Promise<ProblemType | undefined> => {
  const body = problemShape.safeParse(await response.json().catch(() => null))
  return body.success ? problemTypeOf(body.data.type) : undefined
}

/** Sends a sealed request. Only an answer of the service about this very request counts as delivered. */
export const deliverRequest = async (id: string, envelope: unknown): Promise<Delivery> => {
  try {
    const response = await fetch(`/api/v1/gespreksverzoeken/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'API-Version': SPOKEN_VERSION },
      body: JSON.stringify({ verzegeldVerzoek: envelope }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (response.ok) {
      const answer = conversationRequestSchema.safeParse(await response.json())
      return answer.success && answer.data.id === id ? { kind: 'delivered' } : SILENT
    }
    const refusal = await refusalOf(response)
    const isOurs = refusal !== undefined
    if (isOurs && response.status < 500 && !PASSING.includes(refusal)) return { kind: 'refused' }
    const seconds = Number(response.headers.get('Retry-After'))
    return {
      kind: 'later',
      after: seconds > 0 ? seconds * 1000 : null,
      isSilent: !isOurs || BUSY.includes(response.status),
    }
  } catch {
    return SILENT
  }
}
