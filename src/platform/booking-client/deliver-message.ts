import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import { SPOKEN_VERSION } from '#contract/api/client-version.schema.ts'
import { conversationRequestSchema } from '#contract/api/conversation-request.schema.ts'
import { type ProblemType, problemTypeOf } from '#contract/api/problem.schema.ts'
import type { MessageKind } from '#contract/api/sealed-message.schema.ts'

const PATIENCE = 20_000

/** What became of a message that waited. */
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
/** Refusals that are not about this message. */
const PASSING: readonly ProblemType[] = ['te-veel-verzoeken', 'gelijktijdig-verzoek', 'client-verouderd']
const BUSY = [429, 502, 503, 504]

const problemShape = z.object({ type: z.string() })

const refusalOf = async (response: Response): Promise<ProblemType | undefined> => {
  const body = problemShape.safeParse(await response.json().catch(() => null))
  return body.success ? problemTypeOf(body.data.type) : undefined
}

type Way = {
  readonly path: string
  /** In which the envelope goes. */
  readonly field: string
  /** Whether it is the service that says so, about this very message. */
  readonly isTaken: (response: Response, id: string) => Promise<boolean>
}
/** Counting has no answer but that it is done; our service says its version with everything. */
const isCounted = async (response: Response): Promise<boolean> =>
  response.status === 204 && response.headers.has('API-Version')

const WAYS: Readonly<Record<MessageKind, Way>> = {
  verzoek: {
    path: 'gespreksverzoeken',
    field: 'verzegeldVerzoek',
    isTaken: async (response, id) => {
      const answer = conversationRequestSchema.safeParse(await response.json())
      return answer.success && answer.data.id === id
    },
  },
  telling: { path: 'tellingen', field: 'verzegeldeTelling', isTaken: isCounted },
  bezoek: { path: 'bezoeken', field: 'verzegeldeTelling', isTaken: isCounted },
}

type Sealed = { readonly kind: MessageKind; readonly id: string; readonly envelope: unknown }

/** Sends a sealed message, with the key of the tablet where that is asked for. Only an answer of the service itself counts as delivered. */
export const deliverMessage = async (
  { kind, id, envelope }: Sealed,
  token: string | null = null,
): Promise<Delivery> => {
  const { path, field, isTaken } = WAYS[kind]
  try {
    const response = await fetch(`/api/v1/${path}/${id}`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'API-Version': SPOKEN_VERSION,
        ...(kind === 'bezoek' && token !== null && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ [field]: envelope }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (response.ok) return (await isTaken(response, id)) ? { kind: 'delivered' } : SILENT
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
