import type { Context } from 'hono'
import type { ApiAppointment } from '#contract/api/appointment.schema.ts'
import type { Appointment } from '../store/appointments.ts'
import type { ConfirmRefusal } from '../use-cases/confirm-appointment.ts'
import type { MoveRefusal } from '../use-cases/keep-appointment.ts'
import { apiSlot } from './api-slot.ts'
import { problem } from './problem-response.ts'

/** What was agreed, without personal data. */
export const appointmentAnswer = (appointment: Omit<Appointment, 'contact'>): ApiAppointment => ({
  id: appointment.id,
  status: appointment.status === 'cancelled' ? 'geannuleerd' : 'bevestigd',
  code: appointment.code,
  locatie: appointment.location,
  begin: appointment.start,
  eind: appointment.end,
})

/** Why there is no such appointment. */
export const refuse = (
  context: Context,
  refusal: ConfirmRefusal | MoveRefusal | { readonly kind: 'not-found' },
): Response => {
  if (refusal.kind === 'id-reused') return problem(context, 'nummer-al-gebruikt')
  if (refusal.kind === 'not-found') return problem(context, 'niet-gevonden')
  if (refusal.kind === 'cancelled') return problem(context, 'afspraak-geannuleerd')
  if (refusal.kind === 'hold-used') return problem(context, 'reservering-al-gebruikt')
  const { location, alternatives } = refusal
  const alternatieven = location ? alternatives.map(slot => apiSlot(location, slot)) : []
  return problem(context, 'reservering-verlopen', { alternatieven })
}
