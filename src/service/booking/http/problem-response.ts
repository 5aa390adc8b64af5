import type { Context } from 'hono'
import { type FieldError, PROBLEM_TYPES, type ProblemType, problemUri } from '#contract/api/problem.schema.ts'
import type { ApiSlot } from '#contract/api/slot.schema.ts'
import { PROBLEM_SENTENCES } from './problem-sentences.ts'

type Extra = { readonly errors?: readonly FieldError[]; readonly alternatieven?: readonly ApiSlot[] }

export const problemBody = (type: ProblemType, instance: string, extra: Extra = {}) => ({
  type: problemUri(type),
  title: PROBLEM_SENTENCES[type].title,
  status: PROBLEM_TYPES[type],
  detail: PROBLEM_SENTENCES[type].detail,
  instance,
  ...extra,
})

export const problem = (
  context: Context,
  type: ProblemType,
  extra: Extra = {},
  headers: Record<string, string> = {},
): Response =>
  context.body(JSON.stringify(problemBody(type, context.req.path, extra)), PROBLEM_TYPES[type], {
    'Content-Type': 'application/problem+json',
    ...headers,
  })
