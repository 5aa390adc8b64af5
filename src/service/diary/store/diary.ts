import type { Slot } from '#core/scheduling/opening-rules.ts'
import { type Appointment, findAppointment } from '../../booking/store/appointments.ts'
import {
  type ConversationRequestRow,
  findConversationRequest,
  type KnownConversationRequest,
} from '../../booking/store/conversation-requests.ts'
import { type ClaimStatus, type Database, isoOf, type Outcome } from '../../booking/store/tables.ts'

/** What the diary shows of an appointment: nothing personal. */
export type DiaryAppointment = Slot & {
  readonly id: string
  readonly code: string
  readonly status: ClaimStatus
  readonly outcome: Outcome | null
  readonly location: string
  readonly guide: string
  readonly language: string
  /** Whether there is contact data to look at. */
  readonly hasContact: boolean
}

export type DiaryRequest = {
  readonly id: string
  readonly code: string
  readonly language: string
  /** JSON, as it came in. */
  readonly preferences: string
  readonly askedAt: string
  readonly hasContact: boolean
}

type Between = { readonly municipality: string; readonly from: string; readonly until: string }

/** The earliest first. */
const shownAppointments = (database: Database) =>
  database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .innerJoin('locations', 'locations.id', 'claims.location')
    .select([
      'appointments.id',
      'appointments.code',
      'appointments.outcome',
      'appointments.language',
      'appointments.contact',
      'claims.status',
      'claims.location',
      'claims.guide',
      'claims.starts_at',
      'claims.ends_at',
    ])
    .orderBy('claims.starts_at')
    .orderBy('claims.guide')
    .orderBy('appointments.id')

type ShownRow = Omit<DiaryAppointment, 'start' | 'end' | 'hasContact'> & {
  readonly starts_at: Date
  readonly ends_at: Date
  readonly contact: string | null
}

const asShown = ({ starts_at, ends_at, contact, ...row }: ShownRow): DiaryAppointment => ({
  ...row,
  start: isoOf(starts_at),
  end: isoOf(ends_at),
  hasContact: contact !== null,
})

/** The appointments of a town that begin in a stretch of time, cancelled ones too, the earliest first. */
export const appointmentsBetween = async (
  database: Database,
  { municipality, from, until }: Between,
): Promise<readonly DiaryAppointment[]> => {
  const rows = await shownAppointments(database)
    .where('locations.municipality', '=', municipality)
    .where('claims.starts_at', '>=', new Date(from))
    .where('claims.starts_at', '<', new Date(until))
    .execute()
  return rows.map(asShown)
}

/** What these guides agreed to in time in which they are not there, as far as neither is over, by the id of the absence. */
export const appointmentsInAbsences = async (
  database: Database,
  guides: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, readonly DiaryAppointment[]>> => {
  const found = new Map<string, readonly DiaryAppointment[]>()
  if (guides.length === 0) return found
  const rows = await shownAppointments(database)
    .innerJoin('guide_absences as absence', join =>
      join
        .onRef('absence.guide', '=', 'claims.guide')
        .onRef('absence.ends_at', '>', 'claims.starts_at')
        .onRef('absence.starts_at', '<', 'claims.ends_at'),
    )
    .select('absence.id as absence')
    .where('claims.guide', 'in', [...guides])
    .where('claims.status', '=', 'confirmed')
    .where('claims.ends_at', '>', new Date(now))
    .execute()
  for (const { absence, ...row } of rows) found.set(absence, [...(found.get(absence) ?? []), asShown(row)])
  return found
}

/** What a guide still has to do something with, the oldest first. */
export const openRequestsOf = async (
  database: Database,
  municipality: string,
): Promise<readonly DiaryRequest[]> => {
  const rows = await database
    .selectFrom('conversation_requests')
    .select(['id', 'code', 'language', 'preferences', 'contact', 'created_at'])
    .where('municipality', '=', municipality)
    .where('settled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ contact, created_at, ...row }) => ({
    ...row,
    askedAt: isoOf(created_at),
    hasContact: contact !== null,
  }))
}

/** An appointment, when it is of this town. */
export const findAppointmentOf = async (
  database: Database,
  id: string,
  municipality: string,
): Promise<Appointment | undefined> => {
  const appointment = await findAppointment(database, id)
  if (!appointment) return undefined
  const here = await database
    .selectFrom('locations')
    .select('id')
    .where('id', '=', appointment.location)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return here && appointment
}

/** A request, when it is of this town, settled or not. */
export const findRequestOf = async (
  database: Database,
  id: string,
  municipality: string,
): Promise<KnownConversationRequest | undefined> => {
  const request = await findConversationRequest(database, id)
  return request?.municipality === municipality ? request : undefined
}

/** The contact itself, held in place until the transaction ends; null when it was erased in the meantime. */
export const holdContact = async (transaction: Database, contact: string | null): Promise<string | null> => {
  if (contact === null) return null
  const row = await transaction
    .selectFrom('contacts')
    .select('id')
    .where('id', '=', contact)
    .forKeyShare()
    .executeTakeFirst()
  return row?.id ?? null
}

export const setOutcome = async (database: Database, id: string, outcome: Outcome): Promise<void> => {
  await database.updateTable('appointments').set({ outcome }).where('id', '=', id).execute()
}

/** Nothing is to be done with it any more. With `letsGo` its contact data is no longer its own: it went along. */
export const settleRequest = async (
  database: Database,
  id: string,
  now: string,
  letsGo: boolean,
): Promise<void> => {
  await database
    .updateTable('conversation_requests')
    .set({ settled_at: now, ...(letsGo && { contact: null }) })
    .where('id', '=', id)
    .execute()
}

type OfRequest = {
  readonly request: ConversationRequestRow
  readonly hold: string
  readonly cancellationKey: string
  readonly now: string
}

/** An appointment that takes over the id of a request, so that what was sealed for it still opens, its code and its contact. */
export const insertAppointmentOf = async (
  database: Database,
  { request, hold, cancellationKey, now }: OfRequest,
): Promise<void> => {
  const { id, code, language, contact } = request
  await database
    .insertInto('appointments')
    .values({
      id,
      claim: hold,
      made_with: hold,
      code,
      language,
      contact,
      cancellation_key: cancellationKey,
      created_at: now,
    })
    .execute()
}
