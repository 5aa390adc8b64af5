import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isUnreachable } from '../store/transaction.ts'
import type { BookingWorld } from '../use-cases/booking-world.ts'
import { acceptedType } from './accepted-type.ts'
import { API_BASE, API_VERSION } from './api-version.ts'
import { cancelAppointmentEndpoint, getAppointment, putAppointment } from './appointment-endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { listKeys } from './key-endpoints.ts'
import { listLocations, listSlots } from './location-endpoints.ts'
import { openApiDocument } from './open-api-document.ts'
import { problem } from './problem-response.ts'
import { putConversationRequest } from './request-endpoints.ts'
import { makeReservation, releaseReservation } from './reservation-endpoints.ts'

export const ENDPOINTS: readonly Endpoint[] = [
  listLocations,
  listSlots,
  makeReservation,
  releaseReservation,
  putAppointment,
  getAppointment,
  cancelAppointmentEndpoint,
  putConversationRequest,
  listKeys,
]

const LARGEST_BODY = 16 * 1024
const DOCUMENT = '/openapi.json'

const routeOf = (path: string): string => `${API_BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

/** Told to the operator; never part of an answer. Only the kind of fault, no data. */
export type ReportFault = (fault: { readonly path: string; readonly error: unknown }) => void

const describe = (context: Context): Response => {
  if (!acceptedType(context.req.header('Accept'), ['application/json']))
    return problem(context, 'antwoordvorm-niet-beschikbaar')
  // Anybody's developer tools may read what the API looks like; nothing else is open to other sites.
  context.header('Access-Control-Allow-Origin', '*')
  return context.json(openApiDocument(ENDPOINTS, new URL(context.req.url).origin))
}

export const bookingApi = (world: BookingWorld, report: ReportFault): Hono => {
  const api = new Hono()
  api.use(async (context, next) => {
    await next()
    context.header('API-Version', API_VERSION)
    context.header('Cache-Control', 'no-store')
  })
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: context => problem(context, 'bericht-te-groot') }))
  api.onError((error, context) => {
    report({ path: context.req.routePath, error })
    const down = isUnreachable(error)
    return problem(
      context,
      down ? 'dienst-niet-bereikbaar' : 'interne-fout',
      {},
      down ? { 'Retry-After': '10' } : {},
    )
  })

  for (const { definition, produces, respond } of ENDPOINTS)
    api.on(definition.method.toUpperCase(), routeOf(definition.path), context =>
      produces.length > 0 && !acceptedType(context.req.header('Accept'), produces)
        ? problem(context, 'antwoordvorm-niet-beschikbaar')
        : respond(context, world),
    )
  api.get(`${API_BASE}${DOCUMENT}`, describe)

  for (const path of [...new Set(ENDPOINTS.map(one => one.definition.path)), DOCUMENT]) {
    const methods = ENDPOINTS.filter(one => one.definition.path === path).map(one => one.definition.method)
    const allowed = path === DOCUMENT ? ['get'] : methods
    const allow = allowed
      .flatMap(method => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
      .join(', ')
    api.all(routeOf(path), context => problem(context, 'methode-niet-toegestaan', {}, { Allow: allow }))
  }
  api.all('*', context => problem(context, 'niet-gevonden'))
  return api
}
