import { epochOf, isoInstant, localDate } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { Claim } from '../store/claims.ts'
import {
  expireSeats,
  findSession,
  insertSeatHold,
  insertSession,
  type Session,
  sessionsAt,
} from '../store/sessions.ts'
import { inTransaction, retrying } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { earlierHold, newHold, orNot } from './hold-slot.ts'
import { type Days, freshUntil } from './offer-slots.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type SessionPlan = {
  readonly location: string
  readonly guide: string
  /** UTC instant. */
  readonly start: string
  readonly minutes: number
  readonly seats: number
}

/** Opens a group session and takes the guide's time for it. Who may do so is for the caller to know. */
export const planSession = async (
  world: BookingWorld,
  plan: SessionPlan,
): Promise<Result<Session, 'unknown-location' | 'unknown-guide' | 'guide-taken'>> => {
  const location = findLocation(world, plan.location)
  if (!location) return failure('unknown-location')
  if (!location.rules.guides.includes(plan.guide)) return failure('unknown-guide')
  const start = isoInstant(epochOf(plan.start))
  const end = isoInstant(epochOf(start) + plan.minutes * MINUTE)
  const session = { id: world.randomId(), location: plan.location, start, end, seats: plan.seats }
  const made = await retrying(() =>
    insertSession(world.database, { ...session, claim: world.randomId(), guide: plan.guide }, world.now()),
  )
  return made ? success({ ...session, freeSeats: plan.seats }) : failure('guide-taken')
}

/** Sessions with a free seat that the notice time still allows, earliest first. */
const openSessions = async (world: BookingWorld, location: ServedLocation): Promise<readonly Session[]> => {
  const now = world.now()
  const earliest = epochOf(now) + location.rules.noticeHours * HOUR
  const sessions = await sessionsAt(world.database, location.id, now)
  return sessions.filter(session => session.freeSeats > 0 && epochOf(session.start) >= earliest)
}

type SessionOffer = {
  readonly location: ServedLocation
  readonly asOf: string
  readonly freshUntil: string
  readonly sessions: readonly Session[]
}

export const offerSessions = async (
  world: BookingWorld,
  locationId: string,
  { from, to }: Days,
): Promise<Result<SessionOffer, 'unknown-location'>> => {
  const location = findLocation(world, locationId)
  if (!location) return failure('unknown-location')
  const asOf = world.now()
  const dayOf = (session: Session): string => localDate(session.start, location.timeZone).toString()
  const sessions = (await openSessions(world, location)).filter(
    session => (from ?? '') <= dayOf(session) && dayOf(session) <= (to ?? '9999-12-31'),
  )
  return success({ location, asOf, freshUntil: freshUntil(asOf), sessions })
}

type SeatWish = { readonly key: string; readonly session: string; readonly location: string }
export type SeatRefusal =
  | { readonly kind: 'unknown-location' }
  | { readonly kind: 'key-reused' }
  | {
      readonly kind: 'session-full'
      readonly location: ServedLocation
      readonly alternatives: readonly Session[]
    }

const takeSeat = async (
  world: BookingWorld,
  session: Session,
  use: { readonly key: string; readonly request: string; readonly now: string },
): Promise<Claim | 'key-reused' | undefined> => {
  const { database } = world
  const hold = newHold(world, session.location, session, use.now)
  if (await orNot(() => retrying(() => insertSeatHold(database, session.id, hold, use)))) return hold
  const earlier = await earlierHold(world, use)
  if (earlier) return earlier
  const held = await orNot(() =>
    inTransaction(database, async transaction => {
      await expireSeats(transaction, session.id, use.now)
      // Each time that fails somebody else took a seat, so this ends when they are gone.
      for (let tries = session.seats; tries > 0; tries -= 1)
        if (await insertSeatHold(transaction, session.id, hold, use)) return true
      return false
    }),
  )
  return held ? hold : earlierHold(world, use)
}

/** Keeps a seat of a group session for five minutes; the database decides who gets it. */
export const holdSeat = async (world: BookingWorld, wish: SeatWish): Promise<Result<Claim, SeatRefusal>> => {
  const location = findLocation(world, wish.location)
  if (!location) return failure({ kind: 'unknown-location' })
  const now = world.now()
  const use = { key: wish.key, request: `${location.id} ${wish.session}`, now }
  const found = await findSession(world.database, wish.session, now)
  const session = found?.location === location.id ? found : undefined
  const earliest = epochOf(now) + location.rules.noticeHours * HOUR
  const isOpen = session !== undefined && epochOf(session.start) >= earliest
  const attempt = await (isOpen ? takeSeat(world, session, use) : earlierHold(world, use))
  if (attempt === 'key-reused') return failure({ kind: 'key-reused' })
  if (attempt) return success(attempt)
  const others = (await openSessions(world, location)).filter(one => one.id !== wish.session)
  return failure({ kind: 'session-full', location, alternatives: others.slice(0, 3) })
}
