import type { Context } from 'hono'
import { problem } from '../../booking/http/problem-response.ts'

/** The key that a tablet sends along; undefined when it has none that could be one. */
export const tabletKeyOf = (context: Context): string | undefined =>
  /^Bearer +([\w-]{43})$/i.exec(context.req.header('Authorization') ?? '')?.[1]

export const notPaired = (context: Context): Response =>
  problem(context, 'tabletsleutel-ongeldig', {}, { 'WWW-Authenticate': 'Bearer' })
