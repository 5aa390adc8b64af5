import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { Result } from '#core/shared/result.ts'

/**
 * What a calendar outside can be asked: the eight operations that Open Formulieren knows, so that a municipality
 * recognises them. Their words: producten, locaties, datums, tijden, verplichte velden, afspraak maken, afspraak
 * verwijderen (annuleren), afspraakdetails.
 *
 * Our own claim in the database always comes first; a calendar here is asked second. Free, full and unreachable are
 * three answers: slots, no slots, and a failure. A calendar that cannot be read never looks full, and never free.
 */
export type AppointmentCalendar = {
  readonly products: () => Promise<Answer<readonly Product[]>>
  readonly locations: (product: string) => Promise<Answer<readonly string[]>>
  /** Local dates, `2026-11-23`, that have at least one of these slots left. */
  readonly dates: (question: TimesQuestion) => Promise<Answer<readonly string[]>>
  /** Those of the slots that can still be had. */
  readonly times: (question: TimesQuestion) => Promise<Answer<readonly Slot[]>>
  readonly requiredFields: (product: string) => Promise<Answer<readonly RequiredField[]>>
  /** Writes the booking down, or brings what was written up to date. The same booking again has no further effect. */
  readonly create: (booking: Booking) => Promise<Created>
  /** Takes it out again. What is not there is cancelled already. */
  readonly cancel: (appointment: string) => Promise<Cancelled>
  /** What is written there now; undefined when nothing is. */
  readonly details: (appointment: string) => Promise<Answer<Slot | undefined>>
}

export type Answer<Value> = Result<Value, 'unreachable'>

/** A kind of conversation; its length in minutes. */
export type Product = { readonly id: string; readonly minutes: number }

export type RequiredField = 'name' | 'channel' | 'address' | 'language'

export type TimesQuestion = {
  readonly product: string
  readonly location: string
  /** The opening slots in question, earliest first. */
  readonly slots: readonly Slot[]
}

/** What a calendar is told: when, where and a code. Never who. */
export type Booking = Slot & {
  readonly appointment: string
  readonly sequence: number
  readonly code: string
  /** Undefined where it is not known. */
  readonly place: string | undefined
}

/**
 * `taken`: the guide has something else at that time, so this booking cannot stand.
 * `refused`: the calendar does not accept what we send; somebody has to look at the settings.
 * `unreachable`: it did not happen. `unknown`: it may have happened. Either may be tried again: each attempt begins by
 * reading what is there.
 */
export type Created = Result<null, 'taken' | WriteProblem>
export type Cancelled = Result<null, WriteProblem>
export type WriteProblem = 'refused' | 'unreachable' | 'unknown'
