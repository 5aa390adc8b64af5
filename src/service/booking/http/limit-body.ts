import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem-response.ts'

const LARGEST_BODY = 16 * 1024

const measure = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: context => problem(context, 'bericht-te-groot'),
})

/**
 * Refuses a body over 16 kB. Who says how long it is, is believed: Node reads no further than that. Measuring by reading
 * costs a copy of the request, and is for who does not say.
 */
export const limitBody: MiddlewareHandler = (context, next) => {
  const length = context.req.header('Content-Length')
  return length !== undefined && !context.req.header('Transfer-Encoding') && Number(length) <= LARGEST_BODY
    ? next()
    : measure(context, next)
}
