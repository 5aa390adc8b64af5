import { calendarQuery, type DAVResponse } from 'tsdav'
import type { CaldavSettings } from '#contract/guides-file.schema.ts'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { WriteProblem } from '../calendar-port.ts'

type StoredObject = { readonly text: string; readonly etag: string }
/** `changed`: somebody was there between our reading and our writing (412). */
export type Written = Result<null, 'changed' | WriteProblem>

export type CaldavClient = {
  readonly read: (name: string) => Promise<Result<StoredObject | undefined, 'unreachable'>>
  readonly create: (name: string, text: string) => Promise<Written>
  readonly update: (name: string, text: string, etag: string) => Promise<Written>
  readonly remove: (name: string, etag: string) => Promise<Written>
  /** Every object with an event in this span (UTC instants), as the server tells it. */
  readonly between: (from: string, to: string) => Promise<Result<readonly string[], 'unreachable'>>
}

const LIMIT = 10_000
const CALENDAR = 'text/calendar; charset=utf-8'

/** Statuses after which the same request may well succeed later, or after somebody mends the settings. */
const NOT_NOW = new Set([401, 403, 404, 407, 408, 423, 425, 429])

const outcomeOf = (status: number): Written => {
  if (status >= 200 && status < 300) return success(null)
  if (status === 412) return failure('changed')
  if (NOT_NOW.has(status)) return failure('unreachable')
  // A server that stumbles may have written already.
  return failure(status >= 500 ? 'unknown' : 'refused')
}

const DAY = 86_400_000

/** As in `time-range`: 20261123T080000Z. A day wider, because servers differ in where a whole day begins. */
const stampOf = (instant: string, wider: number): string =>
  isoInstant(epochOf(instant) + wider).replaceAll(/[-:]|\.\d+/g, '')

/**
 * What a guide is taken by: events in these weeks, and everything that repeats. Some servers (xandikos 0.2.8) leave out
 * of a time range what began before it and repeats into it, so that is asked for by itself.
 */
const filtersFor = (from: string, to: string): readonly object[] => [
  { 'time-range': { _attributes: { start: stampOf(from, -DAY), end: stampOf(to, DAY) } } },
  { 'prop-filter': { _attributes: { name: 'RRULE' } } },
  { 'prop-filter': { _attributes: { name: 'RDATE' } } },
]

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && '_cdata' in value ? textOf(value._cdata) : undefined
}

/** The end of the list: a reader of XML is content with half of one, and what is missing would look free. */
const LAST = /(<\/([\w.-]+:)?multistatus>|<([\w.-]+:)?multistatus\b[^<>]*\/>)\s*$/

/** Anything but a whole multistatus is no list of events, and an empty page is no empty calendar. */
const wholeMultistatus = async (response: Response): Promise<Response> => {
  const text = await response.text()
  if (response.status !== 207 || !LAST.test(text)) throw new Error('no whole multistatus')
  return new Response(text, { status: response.status, headers: response.headers })
}

/** Speaks to one calendar collection. Whatever goes wrong on the way is an answer, and never quotes the server. */
export const caldavClient = ({ url, user, password }: CaldavSettings): CaldavClient => {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const base = url.endsWith('/') ? url : `${url}/`
  const request = (name: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(name, base), {
      ...init,
      headers: { ...init.headers, Authorization: authorization },
      // The password belongs to this address only.
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT),
    })
  const write = async (name: string, init: RequestInit): Promise<Written> => {
    try {
      const response = await request(name, init)
      await response.arrayBuffer()
      return outcomeOf(response.status)
    } catch {
      // The line broke, or took too long: it may have arrived.
      return failure('unknown')
    }
  }
  const query = (filter: object): Promise<DAVResponse[]> =>
    calendarQuery({
      url: base,
      props: { 'c:calendar-data': {} },
      filters: {
        'comp-filter': {
          _attributes: { name: 'VCALENDAR' },
          'comp-filter': { _attributes: { name: 'VEVENT' }, ...filter },
        },
      },
      depth: '1',
      fetch: (async (address: string, init: RequestInit) => {
        const response = await request(address, {
          ...init,
          headers: Object.fromEntries(new Headers(init.headers)),
        })
        return wholeMultistatus(response)
      }) as never,
    })

  return {
    read: async name => {
      try {
        const response = await request(name, { headers: { Accept: 'text/calendar' } })
        const text = await response.text()
        if (response.status === 404 || response.status === 410) return success(undefined)
        const etag = response.headers.get('ETag')
        return response.status === 200 && etag !== null
          ? success({ text, etag })
          : failure('unreachable' as const)
      } catch {
        return failure('unreachable')
      }
    },
    create: (name, body) =>
      write(name, { method: 'PUT', body, headers: { 'Content-Type': CALENDAR, 'If-None-Match': '*' } }),
    update: (name, body, etag) =>
      write(name, { method: 'PUT', body, headers: { 'Content-Type': CALENDAR, 'If-Match': etag } }),
    remove: async (name, etag) => {
      const removed = await write(name, { method: 'DELETE', headers: { 'If-Match': etag } })
      // Gone meanwhile, or never there: whoever asked reads again.
      return !removed.ok && removed.problem === 'unreachable' ? failure('changed') : removed
    },
    between: async (from, to) => {
      try {
        const found = (await Promise.all(filtersFor(from, to).map(query))).flat()
        const texts = new Map(found.map(one => [one.href, textOf(one.props?.calendarData)]))
        const known = [...texts.values()].filter(text => text !== undefined)
        return known.length === texts.size ? success(known) : failure('unreachable' as const)
      } catch {
        return failure('unreachable')
      }
    },
  }
}
