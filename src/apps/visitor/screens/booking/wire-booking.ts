import type { Problem } from '#core/shared/problem.ts'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import {
  alternativesIn,
  type ClientRequest,
  cancelAppointment,
  confirmAppointment,
  fetchSlots,
  holdSlot,
  releaseHold,
  sendRequest,
} from '#platform/booking-client/booking-client.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { type Seal, sealOnce } from '#platform/booking-client/seal-for-sending.ts'
import type { VisitSession } from '../../visit-session.ts'

type Refusal = Exclude<ServiceAnswer<unknown>, { kind: 'done' }>

const problemOf = (answer: Refusal): Problem => {
  if (answer.kind === 'unreachable') return 'service-unreachable'
  if (answer.type === 'te-veel-verzoeken') return 'too-many-requests'
  return answer.type === 'ongeldige-invoer' ? 'contact-refused' : 'service-failed'
}

/** An id for each thing that is sent, made before it is sent: sending the same again is then never a second one. */
const idsPerContent = () => {
  const ids = new Map<string, string>()
  return {
    of: (content: unknown): string => {
      const key = JSON.stringify(content)
      const id = ids.get(key) ?? crypto.randomUUID()
      ids.set(key, id)
      return id
    },
    forget: (content: unknown): void => {
      ids.delete(JSON.stringify(content))
    },
  }
}

type Waiter = { readonly getSnapshot: () => { readonly status: string; readonly value: unknown } }

/** Is somebody still waiting for this answer? Else what it brings is given back. */
const isAwaited = (
  self: Waiter,
  ...waits: ('holding' | 'confirming' | 'sending' | 'retrying')[]
): boolean => {
  const { status, value } = self.getSnapshot()
  if (status !== 'active' || typeof value !== 'object' || value === null) return false
  return Object.values(value).some(within => waits.includes(within))
}

/** Only a shared tablet keeps what could not be sent: at home there is nobody who comes by to look after it. */
const storeOnTablet = async (request: ClientRequest, seal: Seal) => {
  const outbox = await import('../../shell/kiosk/outbox/outbox.ts').catch(() => null)
  return outbox ? outbox.keepOnTablet(request, seal) : null
}

/** Fills in what the booking machine asks of the world, and reports every outcome as an event. */
export const wireBooking = (session: VisitSession) => {
  const attempts = idsPerContent()
  const appointments = idsPerContent()
  const requests = idsPerContent()
  const seal = sealOnce()
  const municipality = session.pack.id

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
        const { wanted } = context
        if (!wanted) return
        const answer = await holdSlot(wanted, attempts.of(wanted))
        // Only a lost answer is asked for again; a new try after any other is a new question.
        if (answer.kind !== 'unreachable') attempts.forget(wanted)
        if (answer.kind === 'done' && !isAwaited(self, 'holding')) return releaseHold(answer.value.id)
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
        const answer = await confirmAppointment(
          { id: appointments.of(hold.id), hold: hold.id, municipality, contact },
          seal,
        )
        // Wiped in the meantime: nobody would ever know of it.
        if (answer.kind === 'done' && !isAwaited(self, 'confirming'))
          return void cancelAppointment(answer.value)
        if (answer.kind === 'done') return self.send({ type: 'CONFIRMED', appointment: answer.value })
        if (answer.kind === 'unreachable' || answer.type === 'nummer-al-gebruikt')
          return self.send({ type: 'OUTCOME_UNKNOWN' })
        if (answer.type === 'reservering-verlopen' || answer.type === 'reservering-al-gebruikt')
          return self.send({ type: 'HOLD_EXPIRED', alternatives: alternativesIn(answer.body) })
        self.send({ type: 'CONTACT_REFUSED', problem: problemOf(answer) })
      },
      sendRequest: async ({ context, self }) => {
        const { contact, preferences } = context
        if (!contact) return
        const request = { id: requests.of([contact, preferences]), municipality, contact, preferences }
        const answer = await sendRequest(request, seal)
        // Wiped in the meantime: nobody would ever see the code of what is kept now.
        if (!isAwaited(self, 'sending', 'retrying')) return
        if (answer.kind === 'done') return self.send({ type: 'REQUEST_KEPT', code: answer.value })
        if (answer.kind === 'refused')
          return self.send({ type: 'CONTACT_REFUSED', problem: problemOf(answer) })
        const stored = session.place.mode === 'kiosk' ? await storeOnTablet(request, seal) : null
        if (stored?.ok) return self.send({ type: 'REQUEST_STORED', code: stored.value })
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
