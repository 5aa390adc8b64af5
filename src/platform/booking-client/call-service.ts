import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import { SPOKEN_VERSION } from '#contract/api/client-version.schema.ts'
import { type ProblemType, problemTypeOf } from '#contract/api/problem.schema.ts'

const PATIENCE = 10_000

/** What became of a call. `unreachable` covers no network, no answer in time, and an answer that is not ours. */
export type ServiceAnswer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly type: ProblemType; readonly body: unknown }
  | { readonly kind: 'unreachable' }

type Call<Schema extends z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly schema: Schema
  /** Goes on when the page is closed. */
  readonly outlivesPage?: boolean
}

const problemShape = z.object({ type: z.string() })

/** What an answer of the service comes to. */
export const readAnswer = async <Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<ServiceAnswer<z.infer<Schema>>> => {
  const type = response.headers.get('content-type') ?? ''
  const body: unknown = type.includes('json') ? await response.json() : await response.text()
  if (response.ok) {
    const parsed = schema.safeParse(body)
    return parsed.success ? { kind: 'done', value: parsed.data } : { kind: 'unreachable' }
  }
  const problem = problemShape.safeParse(body)
  const known = problem.success ? problemTypeOf(problem.data.type) : undefined
  return known === undefined || response.status >= 500
    ? { kind: 'unreachable' }
    : { kind: 'refused', type: known, body }
}

/** Calls the booking service. Never throws for what can go wrong on the way. */
export const callService = async <Schema extends z.ZodType>(
  call: Call<Schema>,
): Promise<ServiceAnswer<z.infer<Schema>>> => {
  try {
    const response = await fetch(`/api/v1${call.path}`, {
      method: call.method,
      headers: {
        'API-Version': SPOKEN_VERSION,
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      cache: 'no-store',
      credentials: 'omit',
      keepalive: call.outlivesPage ?? false,
      signal: AbortSignal.timeout(PATIENCE),
    })
    return await readAnswer(response, call.schema)
  } catch {
    return { kind: 'unreachable' }
  }
}
