import type { Problem } from '#core/shared/problem.ts'
import type { Appointment } from '../visit/visit-context.ts'

/** A free time as offered: instants in UTC. */
export type OfferedSlot = { readonly location: string; readonly begin: string; readonly end: string }

/** A time that is ours for a few minutes. */
export type Hold = OfferedSlot & { readonly id: string; readonly expires: string }

export type Contact = {
  readonly name: string
  readonly channel: 'phone' | 'email'
  readonly address: string
  /** The language somebody wants to talk in. */
  readonly language: string
}

/** A part of the week in which a call would suit. */
export type Preference = { readonly day: string; readonly part: 'morning' | 'afternoon' }

/**
 * What a booking knows. The contact stays in memory only; the ids are made before anything is sent, so that sending
 * again can never make a second appointment.
 */
export type BookingContext = {
  readonly slots: readonly OfferedSlot[]
  /** Nearest other times, after one was gone. */
  readonly alternatives: readonly OfferedSlot[]
  readonly wanted: OfferedSlot | null
  readonly hold: Hold | null
  readonly contact: Contact | null
  readonly preferences: readonly Preference[]
  readonly appointment: Appointment | null
  readonly requestCode: string | null
  readonly problem: Problem | null
}

export const emptyBooking = (appointment: Appointment | null): BookingContext => ({
  slots: [],
  alternatives: [],
  wanted: null,
  hold: null,
  contact: null,
  preferences: [],
  appointment,
  requestCode: null,
  problem: null,
})
