import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { acceptedType } from '../../booking/http/accepted-type.ts'
import { type ApiSettings, faultOf, type ReportFault } from '../../booking/http/booking-api.ts'
import { limitRequests } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import type { DeskWorld } from '../use-cases/desk-world.ts'
import { accountEndpoints } from './account-endpoints.ts'
import { mayCarryPassword } from './connection.ts'
import { passkeyEndpoints } from './passkey-endpoints.ts'
import { isFromOwnPage } from './same-site.ts'
import { sessionEndpoints } from './session-endpoints.ts'
import { comeBack, RETURN_PATH, workAccountEndpoints } from './work-account-endpoints.ts'

/** Beside the API: its answers set a cookie, and it is for our own page only. */
export const SESSION_BASE = '/api/balie'
/** For the log: kinds of things, never one of them. */
export const DESK_PATHS: readonly string[] = [
  ...[
    'aanmelding',
    'uitnodiging',
    'accounts',
    'aanmeldwijzen',
    'werkaccount',
    'account',
    'wachtwoord',
    'passkeys',
    'passkeys/{id}',
    'passkeyvraag',
    'passkeyaanmelding',
  ].map(path => `${SESSION_BASE}/${path}`),
  RETURN_PATH,
]
/** A passkey with a long id is some kilobytes. */
const LARGEST_BODY = 8 * 1024

const routeOf = (path: string): string => `${SESSION_BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

export const sessionApi = (
  desk: DeskWorld,
  world: BookingWorld,
  report: ReportFault,
  { requestsPerMinute }: ApiSettings,
): Hono => {
  const api = new Hono()
  api.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  api.use(limitRequests(requestsPerMinute, world.now))
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: context => problem(context, 'bericht-te-groot') }))
  api.onError((error, context) => {
    const [type, headers] = faultOf(error)
    if (type !== 'gelijktijdig-verzoek') report({ path: context.req.routePath, error })
    return problem(context, type, {}, headers)
  })
  api.use(async (context, next) => {
    if (!mayCarryPassword(context.req.raw.headers, context.req.url))
      return problem(context, 'onveilige-verbinding')
    if (context.req.method !== 'GET' && !isFromOwnPage(context)) return problem(context, 'geen-toegang')
    return next()
  })
  api.get(RETURN_PATH, comeBack(desk, report))
  for (const { definition, produces, respond } of [
    ...sessionEndpoints(desk),
    ...workAccountEndpoints(desk),
    ...accountEndpoints(desk),
    ...passkeyEndpoints(desk),
  ])
    api.on(definition.method.toUpperCase(), routeOf(definition.path), context =>
      produces.length > 0 && !acceptedType(context.req.header('Accept'), produces)
        ? problem(context, 'antwoordvorm-niet-beschikbaar')
        : respond(context, world),
    )
  api.all('*', context => problem(context, 'niet-gevonden'))
  return api
}
