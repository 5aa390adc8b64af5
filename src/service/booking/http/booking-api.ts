import { type Context, Hono } from 'hono'
import { clientVersionSchema, isOlder } from '#contract/api/client-version.schema.ts'
import type { ProblemType } from '#contract/api/problem.schema.ts'
import { inviteColleague, listColleagues, removeColleague } from '../../desk/http/colleague-endpoints.ts'
import { endOwnCalendarKey, makeOwnCalendarKey } from '../../diary/http/calendar-key-endpoints.ts'
import { listOpenings, openContactData, showDiary } from '../../diary/http/diary-endpoints.ts'
import {
  chooseOwnGuide,
  deleteAbsenceEndpoint,
  listGuides,
  putAbsence,
} from '../../diary/http/guide-endpoints.ts'
import {
  bookAsGuide,
  cancelAsGuide,
  moveAsGuide,
  settleAsGuide,
  tellOutcome,
} from '../../diary/http/keep-diary-endpoints.ts'
import { deleteOwnHoursEndpoint, putOwnHours } from '../../diary/http/own-hours-endpoints.ts'
import {
  changeDeskEvent,
  listDeskEvents,
  makeDeskEvent,
  removeDeskEvent,
} from '../../events/http/desk-event-endpoints.ts'
import { listSectors } from '../../events/http/sector-endpoints.ts'
import { watchTally } from '../../events/http/stream-endpoint.ts'
import { listStuckJobs, retryStuckJob } from '../../jobs/http/stuck-job-endpoints.ts'
import { listDetails, putDetails, resetDetails } from '../../pack/http/details-endpoints.ts'
import { listFacts } from '../../pack/http/fact-endpoints.ts'
import { listHours, putHours, resetHours } from '../../pack/http/hours-endpoints.ts'
import { deleteNotice, listDeskNotices, listNotices, putNotice } from '../../pack/http/notice-endpoints.ts'
import { showProgress } from '../../report/http/report-endpoint.ts'
import { putVisitCount } from '../../report/http/visit-count-endpoint.ts'
import {
  listDeskTablets,
  makeDeskPairing,
  revokeDeskTablet,
} from '../../tablets/http/desk-tablet-endpoints.ts'
import {
  makeDemoPairing,
  offerDemoPairing,
  pairWithCode,
  putTabletStatus,
} from '../../tablets/http/tablet-endpoints.ts'
import { isPassing, isUnreachable } from '../store/transaction.ts'
import type { BookingWorld } from '../use-cases/booking-world.ts'
import { acceptedType } from './accepted-type.ts'
import { allowOrigins } from './allow-origins.ts'
import { API_BASE, API_VERSION, OLDEST_CLIENT } from './api-version.ts'
import {
  cancelAppointmentEndpoint,
  getAppointment,
  putAppointment,
  putTime,
} from './appointment-endpoints.ts'
import { docsPage } from './docs-page.ts'
import type { Endpoint } from './endpoint.ts'
import { getEvent, listTallies, putTally } from './event-endpoints.ts'
import { listKeys } from './key-endpoints.ts'
import { limitBody } from './limit-body.ts'
import { limitRequests } from './limit-requests.ts'
import { listLocations, listSlots } from './location-endpoints.ts'
import { type ApiOwner, openApiDocument } from './open-api-document.ts'
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
  putTime,
  cancelAppointmentEndpoint,
  putConversationRequest,
  listKeys,
  getEvent,
  putTally,
  listTallies,
  watchTally,
  listSectors,
  pairWithCode,
  putTabletStatus,
  putVisitCount,
  offerDemoPairing,
  makeDemoPairing,
  listDeskTablets,
  makeDeskPairing,
  revokeDeskTablet,
  showProgress,
  listColleagues,
  inviteColleague,
  chooseOwnGuide,
  removeColleague,
  listStuckJobs,
  retryStuckJob,
  showDiary,
  openContactData,
  listOpenings,
  cancelAsGuide,
  moveAsGuide,
  tellOutcome,
  bookAsGuide,
  settleAsGuide,
  listDeskEvents,
  makeDeskEvent,
  changeDeskEvent,
  removeDeskEvent,
  listGuides,
  putAbsence,
  deleteAbsenceEndpoint,
  makeOwnCalendarKey,
  endOwnCalendarKey,
  putOwnHours,
  deleteOwnHoursEndpoint,
  listFacts,
  listHours,
  putHours,
  resetHours,
  listDetails,
  putDetails,
  resetDetails,
  listNotices,
  listDeskNotices,
  putNotice,
  deleteNotice,
]

/** Every address of the API, with `{id}` for what varies. */
export const API_PATHS: readonly string[] = [
  ...new Set(ENDPOINTS.map(({ definition }) => `${API_BASE}${definition.path}`)),
]

const DOCUMENT = '/openapi.json'
const DOCS = '/docs'

const routeOf = (path: string): string => `${API_BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

/** Told to the operator; never part of an answer. Only the kind of fault, no data. */
export type ReportFault = (fault: { readonly path: string; readonly error: unknown }) => void

/** What an operator may set; everything has a sensible value without. */
export type ApiSettings = {
  /** Origins of other sites whose pages may use the API. */
  readonly allowedOrigins?: readonly string[]
  /** 0 is no limit. */
  readonly requestsPerMinute?: number | undefined
  readonly owner?: ApiOwner
  readonly oldestClient?: string
}

const describe =
  (owner: ApiOwner | undefined) =>
  (context: Context): Response => {
    if (!acceptedType(context.req.header('Accept'), ['application/json']))
      return problem(context, 'antwoordvorm-niet-beschikbaar')
    // Anybody's developer tools may read what the API looks like; nothing else is open to every site.
    context.header('Access-Control-Allow-Origin', '*')
    return context.json(openApiDocument(ENDPOINTS, new URL(context.req.url).origin, owner))
  }

const showDocs = (context: Context): Response | Promise<Response> =>
  acceptedType(context.req.header('Accept'), ['text/html'])
    ? docsPage(context, ENDPOINTS)
    : problem(context, 'antwoordvorm-niet-beschikbaar')

export const faultOf = (error: unknown): readonly [ProblemType, Record<string, string>] => {
  if (isUnreachable(error)) return ['dienst-niet-bereikbaar', { 'Retry-After': '10' }]
  if (isPassing(error)) return ['gelijktijdig-verzoek', { 'Retry-After': '1' }]
  return ['interne-fout', {}]
}

const isTooOld = (context: Context, oldest: string): boolean => {
  const version = clientVersionSchema.safeParse(context.req.header('API-Version'))
  return version.data !== undefined && isOlder(version.data, oldest)
}

export const bookingApi = (world: BookingWorld, report: ReportFault, settings: ApiSettings = {}): Hono => {
  const api = new Hono()
  const oldest = settings.oldestClient ?? OLDEST_CLIENT
  api.use(async (context, next) => {
    await next()
    // On the answer as it is: `context.header` would copy it, body and all, for each header.
    context.res.headers.set('API-Version', API_VERSION)
    context.res.headers.set('Cache-Control', 'no-store')
  })
  api.use(allowOrigins(settings.allowedOrigins ?? []))
  api.use(limitRequests(settings.requestsPerMinute, world.now))
  api.use(limitBody)
  api.onError((error, context) => {
    const [type, headers] = faultOf(error)
    if (type !== 'gelijktijdig-verzoek') report({ path: context.req.routePath, error })
    return problem(context, type, {}, headers)
  })

  for (const { definition, produces, respond } of ENDPOINTS)
    api.on(definition.method.toUpperCase(), routeOf(definition.path), context => {
      if (produces.length > 0 && !acceptedType(context.req.header('Accept'), produces))
        return problem(context, 'antwoordvorm-niet-beschikbaar')
      if (definition.beginsBooking && isTooOld(context, oldest)) return problem(context, 'client-verouderd')
      return respond(context, world)
    })
  api.get(`${API_BASE}${DOCUMENT}`, describe(settings.owner))
  api.get(`${API_BASE}${DOCS}`, showDocs)

  for (const path of [...new Set(ENDPOINTS.map(one => one.definition.path)), DOCUMENT, DOCS]) {
    const methods = ENDPOINTS.filter(one => one.definition.path === path).map(one => one.definition.method)
    const allowed = methods.length === 0 ? ['get'] : methods
    const allow = allowed
      .flatMap(method => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
      .join(', ')
    api.all(routeOf(path), context => problem(context, 'methode-niet-toegestaan', {}, { Allow: allow }))
  }
  api.all('*', context => problem(context, 'niet-gevonden'))
  return api
}
