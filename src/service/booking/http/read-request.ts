import type { Context } from 'hono'
import type { z } from 'zod'
import type { FieldError, ProblemType } from '#contract/api/problem.schema.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { fieldErrors, sentenceFor } from './field-errors.ts'

/** What an operation reads from a request. Header names in small letters. */
export type Parts = {
  readonly path?: z.ZodType
  readonly query?: z.ZodType
  readonly header?: z.ZodType
  readonly body?: z.ZodType
}
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
export type Input<Given extends Parts> = {
  readonly path: Output<Given['path']>
  readonly query: Output<Given['query']>
  readonly header: Output<Given['header']>
  readonly body: Output<Given['body']>
}
type Refusal = { readonly type: ProblemType; readonly errors?: readonly FieldError[] }

const PARTS = ['path', 'query', 'header', 'body'] as const

const unreadable: FieldError = {
  in: 'body',
  location: { pointer: '#' },
  code: 'invalid_json',
  detail: 'Dit is geen leesbare JSON.',
}

const queryOf = (context: Context): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? values[0] : values,
    ]),
  )

const bodyOf = async (context: Context): Promise<Result<unknown, FieldError>> => {
  try {
    return success(JSON.parse(await context.req.text()))
  } catch {
    return failure(unreadable)
  }
}

const isJson = (context: Context): boolean =>
  /^application\/json\s*(;|$)/i.test(context.req.header('Content-Type')?.trim() ?? '')

/** Checks every part of a request and tells everything that is wrong with it at once. */
export const readRequest = async <Given extends Parts>(
  parts: Given,
  context: Context,
): Promise<Result<Input<Given>, Refusal>> => {
  if (parts.body && !isJson(context)) return failure({ type: 'berichtvorm-niet-ondersteund' })
  const errors: FieldError[] = []
  const input: Record<string, unknown> = {}
  for (const part of PARTS) {
    const schema = parts[part]
    if (!schema) continue
    let raw: unknown
    if (part === 'path') raw = context.req.param()
    else if (part === 'query') raw = queryOf(context)
    else if (part === 'header') raw = context.req.header()
    else {
      const body = await bodyOf(context)
      if (!body.ok) {
        errors.push(body.problem)
        continue
      }
      raw = body.value
    }
    const read = schema.safeParse(raw, { error: sentenceFor })
    if (read.success) input[part] = read.data
    else errors.push(...fieldErrors(part, read.error.issues, raw))
  }
  if (errors.length === 0) return success(input as Input<Given>)
  const keyMissing = errors.some(
    error => error.code === 'missing' && error.location.name === 'idempotency-key',
  )
  return failure({ type: keyMissing ? 'idempotentiesleutel-ontbreekt' : 'ongeldige-invoer', errors })
}
