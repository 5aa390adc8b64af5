import { Hono } from 'hono'
import { type ApiSettings, faultOf, type ReportFault } from '../../booking/http/booking-api.ts'
import { limitRequests } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import { readFeed } from '../use-cases/read-feed.ts'
import { FEED_BASE } from './feed-address.ts'
import { feedCalendar } from './feed-calendar.ts'

/** What a calendar program reads of a diary, by an address that is a key. */
export const feedApi = (
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
  api.onError((error, context) => {
    const [type, headers] = faultOf(error)
    report({ path: FEED_BASE, error })
    return problem(context, type, {}, headers)
  })
  api.get(`${FEED_BASE}/:key`, async context => {
    const feed = await readFeed(world, context.req.param('key'))
    if (!feed.ok) return problem(context, 'niet-gevonden')
    return context.body(feedCalendar(world, feed.value, world.now()), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
    })
  })
  api.all('*', context => problem(context, 'niet-gevonden'))
  return api
}
