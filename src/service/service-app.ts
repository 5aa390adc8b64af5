import { Hono } from 'hono'
import { type ApiSettings, bookingApi, type ReportFault } from './booking/http/booking-api.ts'
import type { BookingWorld } from './booking/use-cases/booking-world.ts'
import { SESSION_BASE, sessionApi } from './desk/http/session-api.ts'
import type { DeskWorld } from './desk/use-cases/desk-world.ts'
import { FEED_BASE } from './diary/http/feed-address.ts'
import { feedApi } from './diary/http/feed-api.ts'
import { type TallyBoards, tallyBoards } from './events/use-cases/tally-boards.ts'
import type { Operations } from './operations/start-operations.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

/** What goes wrong while nobody asks is told with the address that was asked. */
export const openBoards = (world: BookingWorld, report: ReportFault): TallyBoards =>
  tallyBoards(world, error => report({ path: '/api/v1/evenementen/:code/stand', error }))

/** Everything one address answers: the API under `/api/`, two words for whoever watches, the built app elsewhere. */
export const serviceApp = (
  world: BookingWorld,
  dist: string,
  report: ReportFault,
  settings: ApiSettings = {},
  operations?: Pick<Operations, 'health' | 'observe'>,
  desk?: DeskWorld,
): Hono => {
  const app = new Hono()
  const api = bookingApi(
    world.boards ? world : { ...world, boards: openBoards(world, report) },
    report,
    settings,
  )
  const files = staticFiles(dist)
  app.use(securityHeaders)
  if (operations) app.use(operations.observe).route('/', operations.health)
  if (desk) {
    const feeds = feedApi(world, report, settings)
    app.all(`${FEED_BASE}/*`, context => feeds.fetch(context.req.raw, context.env))
    const sessions = sessionApi(desk, world, report, settings)
    app.all(`${SESSION_BASE}/*`, context => sessions.fetch(context.req.raw, context.env))
  }
  app.all('/api/*', context => api.fetch(context.req.raw, context.env))
  app.all('*', context => files.fetch(context.req.raw, context.env))
  return app
}
