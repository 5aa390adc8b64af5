import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import type { Guides } from '../booking/calendars/read-guides-file.ts'
import { findConversationRequest } from '../booking/store/conversation-requests.ts'
import type { Database } from '../booking/store/tables.ts'
import type { AppointmentChange, ServedLocation } from '../booking/use-cases/booking-world.ts'
import { reminderTime } from '../mail/reminder-time.ts'
import { findMailedAppointment, type MailedAppointment } from '../mail/store/mailed-appointment.ts'
import { findClaimedTime } from './store/claimed-time.ts'
import { enqueue, type NewJob } from './store/jobs.ts'

type AnnounceWorld = {
  /** Whether the service can mail. */
  readonly mails: boolean
  readonly guides: Guides
  readonly locationOf: (id: string) => ServedLocation | undefined
  readonly guidesOf: (municipality: string) => readonly string[]
  /** UTC, ISO 8601. */
  readonly now: () => string
  readonly randomId: () => string
}

type Work = NewJob extends infer One ? (One extends NewJob ? Omit<One, 'id'> : never) : never
type OfAppointment = Exclude<AppointmentChange, { kind: 'requested' }>
type Time = { readonly guide: string; readonly start: string; readonly end: string }

/**
 * A guide's own calendar is asked first whether the time can stand: seconds later we know, and nobody reads that it is
 * settled and then that it is not. A calendar that does not answer in that time holds no mail up.
 */
const AFTER_CALENDAR = 20_000

const reminderOf = (world: AnnounceWorld, appointment: MailedAppointment): readonly Work[] => {
  const timeZone = world.locationOf(appointment.location)?.timeZone
  const runAfter = timeZone && reminderTime(appointment.start, timeZone, world.now())
  if (!runAfter) return []
  const { id, sequence } = appointment
  return [{ type: 'mail.reminder', data: { to: 'resident', appointment: id, sequence }, runAfter }]
}

const mailWork = (
  world: AnnounceWorld,
  appointment: MailedAppointment,
  change: OfAppointment,
  before: Time,
): readonly Work[] => {
  if (!world.mails) return []
  const { id, sequence, guide } = appointment
  const to = { to: 'resident', appointment: id, sequence } as const
  const toGuide = { to: 'guide', appointment: id, sequence, guide } as const
  const withdrawn = { ...toGuide, ...before } as const
  switch (change.kind) {
    case 'confirmed':
      return [
        { type: 'mail.confirmation', data: to },
        { type: 'mail.confirmation', data: toGuide },
        ...reminderOf(world, appointment),
      ]
    case 'moved':
      return [
        { type: 'mail.change', data: to },
        ...(before.guide === guide
          ? [{ type: 'mail.change', data: toGuide } as const]
          : [
              { type: 'mail.confirmation', data: toGuide } as const,
              { type: 'mail.cancellation', data: withdrawn } as const,
            ]),
        ...reminderOf(world, appointment),
      ]
    case 'cancelled':
      return [
        { type: 'mail.cancellation', data: to },
        { type: 'mail.cancellation', data: withdrawn },
      ]
    case 'refused':
      return [{ type: 'mail.refusal', data: to }]
  }
}

const calendarWork = (appointment: MailedAppointment, before: Time): readonly Work[] =>
  [...new Set([before.guide, appointment.guide])].map(guide => ({
    type: 'calendar.write',
    data: { appointment: appointment.id, guide },
  }))

const concerns = (world: AnnounceWorld, { type, data }: Work): boolean => {
  if (type === 'calendar.write') return world.guides.get(data.guide)?.calendar !== undefined
  return !('guide' in data) || world.guides.get(data.guide)?.mail !== undefined
}

const workOfAppointment = async (
  world: AnnounceWorld,
  transaction: Database,
  change: OfAppointment,
): Promise<readonly Work[]> => {
  const appointment = await findMailedAppointment(transaction, change.appointment)
  if (!appointment) return []
  const { guide, start, end } = appointment
  const claimed = change.kind === 'moved' ? await findClaimedTime(transaction, change.from) : undefined
  const before = claimed ?? { guide, start, end }
  // Whoever opened a group session knows of it; a word for every visitor would only be noise.
  const mails = mailWork(world, appointment, change, before).filter(
    ({ data }) => !(appointment.isSeat && 'guide' in data && data.guide === guide),
  )
  const asksFirst =
    (change.kind === 'confirmed' || change.kind === 'moved') &&
    world.guides.get(guide)?.calendar !== undefined
  const later = isoInstant(epochOf(world.now()) + AFTER_CALENDAR)
  return [
    ...(asksFirst ? mails.map(mail => ({ runAfter: later, ...mail })) : mails),
    ...calendarWork(appointment, before),
  ]
}

const workOfRequest = async (
  world: AnnounceWorld,
  transaction: Database,
  id: string,
): Promise<readonly Work[]> => {
  const request = await findConversationRequest(transaction, id)
  if (!request || !world.mails) return []
  return [
    { type: 'mail.request', data: { to: 'resident', request: id } },
    ...world
      .guidesOf(request.municipality)
      .map(guide => ({ type: 'mail.request', data: { to: 'guide', request: id, guide } }) as const),
  ]
}

/**
 * Leaves the work that a change of an appointment brings, in the transaction of that change: mail to the resident and
 * the guide, a reminder, and the guide's own calendar. Nothing for what nobody has set up.
 */
export const announcer =
  (world: AnnounceWorld) =>
  async (transaction: Database, change: AppointmentChange): Promise<void> => {
    const work = await (change.kind === 'requested'
      ? workOfRequest(world, transaction, change.request)
      : workOfAppointment(world, transaction, change))
    const concerning = work.filter(each => concerns(world, each))
    await enqueue(
      transaction,
      concerning.map(one => ({ ...one, id: world.randomId() }) as NewJob),
      world.now(),
    )
  }
