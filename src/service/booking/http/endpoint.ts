import type { Context } from 'hono'
import type { z } from 'zod'
import type { ProblemType } from '#contract/api/problem.schema.ts'
import type { BookingWorld, DeskRole } from '../use-cases/booking-world.ts'
import { problem } from './problem-response.ts'
import { type Input, type Parts, readRequest } from './read-request.ts'

export type Answer = {
  readonly status: 200 | 201 | 204
  readonly description: string
  /** By media type; none for an answer without a body. */
  readonly content?: { readonly [type: string]: { readonly schema: z.ZodType; readonly example: unknown } }
}

/** One operation: what the OpenAPI document says about it and what the service does are the same thing. */
export type EndpointDefinition<Given extends Parts> = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Under `/api/v1`, with `{id}` for what varies. */
  readonly path: string
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  readonly parts: Given
  readonly bodyExample?: unknown
  /** Needs the appointment's own key, or the tablet's. */
  readonly secured?: 'annuleringssleutel' | 'tabletsleutel'
  /** Only for somebody who signed in at the desk, with at least this role. */
  readonly desk?: DeskRole
  /** Begins something new: refused to a client that is too old, who may still finish what it began and ask for contact. */
  readonly beginsBooking?: boolean
  readonly answers: readonly Answer[]
  /** Besides those that any operation may give. */
  readonly problems: readonly ProblemType[]
}

export type Endpoint = {
  readonly definition: EndpointDefinition<Parts>
  readonly produces: readonly string[]
  readonly respond: (context: Context, world: BookingWorld) => Promise<Response>
}

export const endpoint = <const Given extends Parts>(
  definition: EndpointDefinition<Given>,
  handle: (request: Input<Given>, world: BookingWorld, context: Context) => Promise<Response>,
): Endpoint => ({
  definition,
  produces: [...new Set(definition.answers.flatMap(answer => Object.keys(answer.content ?? {})))],
  respond: async (context, world) => {
    const request = await readRequest(definition.parts, context)
    if (request.ok) return handle(request.value, world, context)
    const { type, errors } = request.problem
    return problem(context, type, errors ? { errors } : {})
  },
})
