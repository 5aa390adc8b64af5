import type { Context } from 'hono'
import { type Endpoint, type EndpointDefinition, endpoint } from '../../booking/http/endpoint.ts'
import { problem } from '../../booking/http/problem-response.ts'
import type { Input, Parts } from '../../booking/http/read-request.ts'
import type { BookingWorld, DeskPerson, DeskRole } from '../../booking/use-cases/booking-world.ts'
import { isFromOwnPage } from './same-site.ts'

type DeskDefinition<Given extends Parts> = EndpointDefinition<Given> & { readonly desk: DeskRole }

const RANK: Readonly<Record<DeskRole, number>> = { gids: 1, beheerder: 2 }

/** An operation for the desk. Who asks is settled before anything of the request is looked at. */
export const deskEndpoint = <const Given extends Parts>(
  definition: DeskDefinition<Given>,
  handle: (
    request: Input<Given>,
    world: BookingWorld,
    context: Context,
    person: DeskPerson,
  ) => Promise<Response>,
): Endpoint => {
  const people = new WeakMap<Context, DeskPerson>()
  const inner = endpoint(definition, (request, world, context) => {
    const person = people.get(context)
    if (!person) throw new Error('nobody was let in')
    return handle(request, world, context, person)
  })
  return {
    ...inner,
    respond: async (context, world) => {
      const person = await world.whoIs?.(context.req.raw.headers)
      if (!person) return problem(context, 'aanmelding-ontbreekt')
      if (RANK[person.role] < RANK[definition.desk]) return problem(context, 'geen-toegang')
      if (definition.method !== 'get' && !isFromOwnPage(context)) return problem(context, 'geen-toegang')
      people.set(context, person)
      return inner.respond(context, world)
    },
  }
}
