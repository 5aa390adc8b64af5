import { epochOf } from '#core/scheduling/local-time.ts'
import type { JobData, JobOutcome } from '../../jobs/job-kinds.ts'
import { findMailedAppointment, type MailedAppointment } from '../../mail/store/mailed-appointment.ts'
import { changeAppointment, findAppointment } from '../store/appointments.ts'
import { cancelClaim } from '../store/claims.ts'
import type { Database } from '../store/tables.ts'
import { inTransaction, lockId } from '../store/transaction.ts'
import { placeOn } from '../use-cases/address-on.ts'
import type { AppointmentChange, ServedLocation } from '../use-cases/booking-world.ts'
import type { Cancelled, Created } from './calendar-port.ts'
import type { GuideCalendars } from './guide-calendars.ts'

export type WriteWorld = {
  readonly database: Database
  readonly calendars: GuideCalendars
  readonly locationOf: (id: string) => ServedLocation | undefined
  readonly announce: (transaction: Database, change: AppointmentChange) => Promise<void>
  /** UTC, ISO 8601. */
  readonly now: () => string
}

const DONE: JobOutcome = { kind: 'done' }

/** The guide is taken after all: the time goes back, and whoever it was for hears so. Nothing when it changed since. */
const release = (world: WriteWorld, seen: MailedAppointment): Promise<void> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, seen.id)
    const appointment = await findAppointment(transaction, seen.id)
    if (appointment?.changes !== seen.sequence) return
    if (!(await cancelClaim(transaction, appointment.claim))) return
    await changeAppointment(transaction, seen.id)
    await world.announce(transaction, { kind: 'refused', appointment: seen.id })
  })

const outcomeOf = (result: Created | Cancelled): JobOutcome => {
  if (result.ok) return DONE
  switch (result.problem) {
    case 'refused':
      return { kind: 'dead', problem: 'calendar-refused' }
    case 'unknown':
      return { kind: 'again', problem: 'calendar-unknown' }
    default:
      return { kind: 'again', problem: 'calendar-unreachable' }
  }
}

/**
 * Makes a guide's own calendar say what our database says now, whatever happened before: so it does not matter in which
 * order such work is done, or how often.
 */
export const writeCalendar = async (
  world: WriteWorld,
  { appointment: id, guide }: JobData<'calendar.write'>,
): Promise<JobOutcome> => {
  const calendar = world.calendars.of(guide)
  const found = await findMailedAppointment(world.database, id)
  if (found?.status !== 'confirmed' || found.guide !== guide || found.isSeat)
    return outcomeOf(await calendar.cancel(id))
  // What is over is history; nobody's calendar needs it any more.
  if (epochOf(found.end) <= epochOf(world.now())) return DONE
  const { start, end, sequence, code } = found
  const place = placeOn(world.locationOf(found.location), world.now())
  const created = await calendar.create({ appointment: id, start, end, sequence, code, place })
  if (created.ok || created.problem !== 'taken') return outcomeOf(created)
  await release(world, found)
  return DONE
}
