import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import { type FieldError, fieldErrorSchema } from '#contract/api/problem.schema.ts'
import { readAnswer, type ServiceAnswer } from '../booking-client/call-service.ts'

const PATIENCE = 15_000

type Call<Schema extends z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** From `/api/` on. */
  readonly path: `/${'v1/gids' | 'balie'}/${string}`
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The form of the answer; JSON without. */
  readonly accept?: string
  readonly schema: Schema
}

/** Calls the service as whoever is signed in. Never throws for what can go wrong on the way. */
export const callDesk = async <Schema extends z.ZodType>(
  call: Call<Schema>,
): Promise<ServiceAnswer<z.infer<Schema>>> => {
  try {
    const response = await fetch(`/api${call.path}`, {
      method: call.method,
      headers: {
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(call.accept === undefined ? {} : { Accept: call.accept }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return await readAnswer(response, call.schema)
  } catch {
    return { kind: 'unreachable' }
  }
}

const told = z.object({ detail: z.string(), errors: z.array(fieldErrorSchema).optional() })

/** What the service said about a refusal: one sentence, and one for each field by its name. */
export const sentencesIn = (
  body: unknown,
): { readonly sentence: string | undefined; readonly fields: Readonly<Record<string, string>> } => {
  const read = told.safeParse(body)
  if (!read.success) return { sentence: undefined, fields: {} }
  const nameOf = ({ location }: FieldError): string => location.pointer?.replace('#/', '') ?? ''
  const fields = Object.fromEntries((read.data.errors ?? []).map(one => [nameOf(one), one.detail]))
  return { sentence: read.data.detail, fields }
}
