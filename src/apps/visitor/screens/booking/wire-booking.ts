import type { Problem } from '#core/shared/problem.ts'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import {
  alternativesIn,
  cancelAppointment,
  confirmAppointment,
  fetchSlots,
  holdSlot,
  releaseHold,
  sendRequest,
} from '#platform/booking-client/booking-client.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { currentLanguage } from '#platform/i18n/i18n.ts'
import { spokenLanguage } from '#platform/i18n/languages.ts'
import type { VisitSession } from '../../visit-session.ts'

const problemOf = (answer: Exclude<ServiceAnswer<unknown>, { kind: 'done' }>): Problem => {
  if (answer.kind === 'unreachable') return 'service-unreachable'
  return answer.type === 'te-veel-verzoeken' ? 'too-many-requests' : 'service-failed'
}

const language = (): string => spokenLanguage(currentLanguage())

/** Fills in what the booking machine asks of the world, and reports every outcome as an event. */
export const wireBooking = (session: VisitSession) => {
  // Made once per hold and per request, before anything is sent: sending again is then never a second appointment.
  const appointmentIds = new Map<string, string>()
  const requestId = crypto.randomUUID()
  const idFor = (hold: string): string => {
    const id = appointmentIds.get(hold) ?? crypto.randomUUID()
    appointmentIds.set(hold, id)
    return id
  }

  return bookingMachine.provide({
    actions: {
      loadSlots: async ({ self }) => {
        const answers = await Promise.all(session.pack.locations.map(({ id }) => fetchSlots(id)))
        const reached = answers.filter(answer => answer.kind === 'done')
        const failed = answers.find(answer => answer.kind !== 'done')
        if (reached.length === 0 && failed) return self.send({ type: 'FAILED', problem: problemOf(failed) })
        const slots = reached
          .flatMap(answer => answer.value)
          .toSorted((a, b) => a.begin.localeCompare(b.begin))
        self.send({ type: 'SLOTS_LOADED', slots })
      },
      holdSlot: async ({ context, self }) => {
        if (!context.wanted) return
        const answer = await holdSlot(context.wanted, crypto.randomUUID())
        if (answer.kind === 'done') return self.send({ type: 'SLOT_HELD', hold: answer.value })
        if (
          answer.kind === 'refused' &&
          (answer.type === 'tijdslot-bezet' || answer.type === 'niet-gevonden')
        )
          return self.send({ type: 'SLOT_TAKEN', alternatives: alternativesIn(answer.body) })
        self.send({ type: 'FAILED', problem: problemOf(answer) })
      },
      releaseHold: ({ context }) => {
        if (context.hold) void releaseHold(context.hold.id)
      },
      confirmAppointment: async ({ context, self }) => {
        const { hold, contact } = context
        if (!hold || !contact) return
        const answer = await confirmAppointment({
          id: idFor(hold.id),
          hold: hold.id,
          contact,
          language: language(),
        })
        if (answer.kind === 'done') return self.send({ type: 'CONFIRMED', appointment: answer.value })
        if (answer.kind === 'unreachable') return self.send({ type: 'OUTCOME_UNKNOWN' })
        if (answer.type === 'ongeldige-invoer' || answer.type === 'te-veel-verzoeken')
          return self.send({ type: 'CONTACT_REFUSED', problem: problemOf(answer) })
        self.send({ type: 'HOLD_EXPIRED', alternatives: alternativesIn(answer.body) })
      },
      sendRequest: async ({ context, self }) => {
        if (!context.contact) return
        const answer = await sendRequest({
          id: requestId,
          municipality: session.pack.id,
          contact: context.contact,
          language: language(),
          preferences: context.preferences,
        })
        if (answer.kind === 'done') return self.send({ type: 'REQUEST_KEPT', code: answer.value })
        if (answer.kind === 'refused')
          return self.send({ type: 'CONTACT_REFUSED', problem: problemOf(answer) })
        self.send({ type: 'FAILED', problem: problemOf(answer) })
      },
      cancelAppointment: async ({ context, self }) => {
        if (!context.appointment) return
        const answer = await cancelAppointment(context.appointment)
        if (answer.kind === 'done') return self.send({ type: 'CANCELLED' })
        self.send({ type: 'FAILED', problem: problemOf(answer) })
      },
      leaveBooking: () => session.actor.send({ type: 'BACK' }),
      tellConfirmed: ({ context }) => {
        if (context.appointment)
          session.actor.send({ type: 'APPOINTMENT_MADE', appointment: context.appointment })
      },
      tellCancelled: () => session.actor.send({ type: 'APPOINTMENT_CANCELLED' }),
    },
  })
}
