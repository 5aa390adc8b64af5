import type { Context } from 'hono'
import { type FieldError, PROBLEM_TYPES, type ProblemType, problemUri } from '#contract/api/problem.schema.ts'
import type { ApiSlot } from '#contract/api/slot.schema.ts'
import { API_BASE } from './api-version.ts'
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

const OURS =
  /^\/api\/v1\/(gids\/)?[a-z.]+(\/([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[A-Z\d]{3}-?[A-Z\d]{3})(\/[a-z]+)?)?$/i

/** The path, unless somebody put something of their own in it: a name must not come back, or end up in a log. */
const instanceOf = ({ req }: Context): string =>
  OURS.test(req.path) && !req.routePath.includes('*') ? req.path : API_BASE

export const problem = (
  context: Context,
  type: ProblemType,
  extra: Extra = {},
  headers: Record<string, string> = {},
): Response =>
  context.body(JSON.stringify(problemBody(type, instanceOf(context), extra)), PROBLEM_TYPES[type], {
    'Content-Type': 'application/problem+json',
    ...headers,
  })
