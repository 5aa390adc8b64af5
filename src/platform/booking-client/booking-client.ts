import { z } from 'zod'
import { appointmentSchema, confirmedAppointmentSchema } from '#contract/api/appointment.schema.ts'
import {
  API_WEEKDAY,
  conversationRequestSchema,
  type NewConversationRequest,
} from '#contract/api/conversation-request.schema.ts'
import { locationsSchema } from '#contract/api/location.schema.ts'
import { reservationSchema } from '#contract/api/reservation.schema.ts'
import type { SealedContact } from '#contract/api/sealed-contact.schema.ts'
import { type ApiSlot, problemWithAlternativesSchema, slotsSchema } from '#contract/api/slot.schema.ts'
import { callService, type ServiceAnswer } from './call-service.ts'
import type { Seal } from './seal-for-sending.ts'

/** A free time, in the words of the app. */
export type ClientSlot = { readonly location: string; readonly begin: string; readonly end: string }
export type ClientContact = {
  readonly name: string
  readonly channel: 'phone' | 'email'
  readonly address: string
  /** BCP 47. */
  readonly language: string
}
type AppointmentKey = { readonly id: string; readonly cancelKey: string }

const toSlot = ({ locatie, begin, eind }: ApiSlot): ClientSlot => ({ location: locatie, begin, end: eind })

/** The nearest other times a refusal came with. */
export const alternativesIn = (body: unknown): readonly ClientSlot[] => {
  const parsed = problemWithAlternativesSchema.safeParse(body)
  return parsed.success ? parsed.data.alternatieven.map(toSlot) : []
}

const change = <From, To>(answer: ServiceAnswer<From>, by: (value: From) => To): ServiceAnswer<To> =>
  answer.kind === 'done' ? { kind: 'done', value: by(answer.value) } : answer

export const fetchSlots = async (location: string): Promise<ServiceAnswer<readonly ClientSlot[]>> => {
  const path = `/tijdsloten?locatie=${encodeURIComponent(location)}`
  return change(await callService({ method: 'GET', path, schema: slotsSchema }), ({ tijdsloten }) =>
    tijdsloten.map(toSlot),
  )
}

export const holdSlot = async (slot: ClientSlot, idempotencyKey: string) =>
  change(
    await callService({
      method: 'POST',
      path: '/reserveringen',
      headers: { 'Idempotency-Key': idempotencyKey },
      body: { locatie: slot.location, begin: slot.begin },
      schema: reservationSchema,
    }),
    ({ id, locatie, begin, eind, verlooptOp }) => ({
      id,
      location: locatie,
      begin,
      end: eind,
      expires: verlooptOp,
    }),
  )

/** Gives a held time back to others, also while the page is closing. */
export const releaseHold = async (hold: string): Promise<void> => {
  await callService({
    method: 'DELETE',
    path: `/reserveringen/${hold}`,
    schema: z.unknown(),
    outlivesPage: true,
  })
}

export const confirmAppointment = async (
  given: {
    readonly id: string
    readonly hold: string
    readonly municipality: string
    readonly contact: ClientContact
  },
  seal: Seal,
) => {
  const sealed = await seal(given)
  if (sealed.kind !== 'done') return sealed
  return change(
    await callService({
      method: 'PUT',
      path: `/afspraken/${given.id}`,
      body: {
        reservering: given.hold,
        verzegeldeContactgegevens: sealed.value,
        taal: given.contact.language,
      },
      schema: confirmedAppointmentSchema,
    }),
    ({ id, code, locatie, begin, eind, annuleringssleutel }) => ({
      id,
      code,
      location: locatie,
      begin,
      end: eind,
      cancelKey: annuleringssleutel,
    }),
  )
}

const bearer = ({ cancelKey }: AppointmentKey) => ({ Authorization: `Bearer ${cancelKey}` })

export const cancelAppointment = (appointment: AppointmentKey) =>
  callService({
    method: 'POST',
    path: `/afspraken/${appointment.id}/annulering`,
    headers: bearer(appointment),
    schema: z.unknown(),
  })

/** What was agreed; `cancelled` when it no longer holds. */
export const fetchAppointment = async (appointment: AppointmentKey) =>
  change(
    await callService({
      method: 'GET',
      path: `/afspraken/${appointment.id}`,
      headers: bearer(appointment),
      schema: appointmentSchema,
    }),
    ({ id, code, locatie, begin, eind, status }) => ({
      cancelled: status === 'geannuleerd',
      appointment: { id, code, location: locatie, begin, end: eind, cancelKey: appointment.cancelKey },
    }),
  )

/** Where a town has conversations. */
export const fetchLocations = (municipality: string) =>
  callService({
    method: 'GET',
    path: `/locaties?gemeente=${encodeURIComponent(municipality)}`,
    schema: locationsSchema,
  })

/** Whether the service sends mail about appointments in a town; false when it cannot be asked. */
export const sendsMail = async (municipality: string): Promise<boolean> => {
  const answer = await fetchLocations(municipality)
  return answer.kind === 'done' && answer.value.locaties.some(({ mailBevestiging }) => mailBevestiging)
}

/** The appointment as a calendar file (RFC 5545). */
export const fetchCalendarFile = (appointment: AppointmentKey): Promise<ServiceAnswer<string>> =>
  callService({
    method: 'GET',
    path: `/afspraken/${appointment.id}`,
    headers: { ...bearer(appointment), Accept: 'text/calendar' },
    schema: z.string().startsWith('BEGIN:VCALENDAR'),
  })

export type ClientRequest = {
  readonly id: string
  readonly municipality: string
  readonly contact: ClientContact
  readonly preferences: readonly { readonly day: string; readonly part: 'morning' | 'afternoon' }[]
}

/** A request as the service takes it. */
export const requestBody = (
  { municipality, contact, preferences }: ClientRequest,
  sealed: SealedContact,
): NewConversationRequest => ({
  gemeente: municipality,
  verzegeldeContactgegevens: sealed,
  taal: contact.language,
  voorkeuren: preferences.map(({ day, part }) => ({
    dag: API_WEEKDAY[day as keyof typeof API_WEEKDAY],
    dagdeel: part === 'morning' ? 'ochtend' : 'middag',
  })),
})

export const sendRequest = async (given: ClientRequest, seal: Seal) => {
  const sealed = await seal(given)
  if (sealed.kind !== 'done') return sealed
  return change(
    await callService({
      method: 'PUT',
      path: `/gespreksverzoeken/${given.id}`,
      body: requestBody(given, sealed.value),
      schema: conversationRequestSchema,
    }),
    ({ code }) => code,
  )
}
