import ICAL from 'ical.js'
import { failure, type Result, success } from '#core/shared/result.ts'
import { outsideInstant } from './outside-time.ts'

/** Milliseconds since 1970; `end` is not included. */
export type BusySpan = { readonly uid: string; readonly start: number; readonly end: number }
type Window = { readonly from: number; readonly to: number }

/** A rule that repeats more often than this before it reaches our weeks is not somebody's diary. */
const MOST_OCCURRENCES = 20_000
const WEEK = 7 * 86_400_000

class Unreadable extends Error {}

const isBusy = (event: ICAL.Component): boolean =>
  String(event.getFirstPropertyValue('transp') ?? 'OPAQUE').toUpperCase() !== 'TRANSPARENT' &&
  String(event.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED'

/** Without the rules of its zone a repeated event cannot be compared with the end of its repetition. */
const needZone = (event: ICAL.Component): void => {
  const start = event.getFirstProperty('dtstart')
  const zone = start?.getFirstParameter('tzid')
  const value = start?.getFirstValue()
  if (!(value instanceof ICAL.Time)) throw new Unreadable()
  if (zone && value.zone.tzid === 'floating') throw new Unreadable()
}

const spanOf = (event: ICAL.Event, from: ICAL.Time, to: ICAL.Time, home: string): BusySpan => {
  const start = outsideInstant(from, home)
  const end = outsideInstant(to, home)
  // Also when either is no number.
  if (!(start <= end)) throw new Unreadable()
  return { uid: event.uid, start, end }
}

/** A change names its occurrence on the clock of the event, or in UTC. */
const isChanged = (event: ICAL.Event, occurrence: ICAL.Time): boolean =>
  [occurrence, occurrence.convertToZone(ICAL.Timezone.utcTimezone)].some(
    time => time.toString() in event.exceptions,
  )

const repeated = (event: ICAL.Event, window: Window, home: string): readonly BusySpan[] => {
  needZone(event.component)
  const spans: BusySpan[] = []
  const next = event.iterator()
  for (let count = 0; ; count += 1) {
    if (count === MOST_OCCURRENCES) throw new Unreadable()
    const occurrence = next.next()
    // A week further: a change from some occurrence on may have moved later ones forward.
    if (!occurrence || outsideInstant(occurrence, home) > window.to + WEEK) return spans
    // Single changes are read for themselves, as they may come from outside the window.
    if (isChanged(event, occurrence)) continue
    const { item, startDate, endDate } = event.getOccurrenceDetails(occurrence)
    if (isBusy(item.component)) spans.push(spanOf(event, startDate, endDate, home))
  }
}

const single = (component: ICAL.Component, home: string): readonly BusySpan[] => {
  if (!isBusy(component)) return []
  const event = new ICAL.Event(component)
  if (!event.startDate) throw new Unreadable()
  return [spanOf(event, event.startDate, event.endDate, home)]
}

const spansOf = (events: readonly ICAL.Component[], window: Window, home: string): readonly BusySpan[] => {
  const exceptions = events.filter(event => event.getFirstPropertyValue('recurrence-id') !== null)
  return events.flatMap(component => {
    if (exceptions.includes(component)) return single(component, home)
    const event = new ICAL.Event(component)
    const own = exceptions.filter(one => one.getFirstPropertyValue('uid') === event.uid)
    for (const exception of own) event.relateException(exception)
    return event.isRecurring() ? repeated(event, window, home) : single(component, home)
  })
}

/**
 * When the owner of a calendar object (one event with its exceptions, or a whole file) is taken between two instants,
 * with repetitions written out: we do not ask the server to do so, because servers differ. Refuses what it cannot read:
 * somebody who may be taken must not look free.
 */
export const busyTimes = (
  text: string,
  window: Window,
  home: string,
): Result<readonly BusySpan[], 'unreadable'> => {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    const spans = spansOf(calendar.getAllSubcomponents('vevent'), window, home)
    return success(
      spans.filter(span => span.start < window.to && span.end > window.from && span.end > span.start),
    )
  } catch {
    // ical.js throws what it cannot parse; so do we.
    return failure('unreadable')
  }
}
