import { type Actor, createActor } from 'xstate'
import type { bookingMachine } from '#flow/booking/booking.machine.ts'
import { releaseHold } from '#platform/booking-client/booking-client.ts'
import type { VisitSession } from '../../visit-session.ts'
import { wireBooking } from './wire-booking.ts'

type BookingActor = Actor<typeof bookingMachine>

const actors = new WeakMap<VisitSession, BookingActor>()

/**
 * The booking of a visit: made when first asked for, gone when the visit is emptied. A hold that nobody will confirm is
 * given back.
 */
export const bookingActorOf = (session: VisitSession): BookingActor => {
  const running = actors.get(session)
  if (running) return running
  const { appointment } = session.actor.getSnapshot().context
  const actor = createActor(wireBooking(session), { input: { appointment } }).start()
  actors.set(session, actor)
  // A page that goes away gives back what it holds, unless the appointment is being made.
  const letGo = (): void => {
    const snapshot = actor.getSnapshot()
    const { hold } = snapshot.context
    if (hold && snapshot.matches({ enteringContact: 'typing' })) void releaseHold(hold.id)
  }
  window.addEventListener('pagehide', letGo)
  const watch = session.actor.subscribe(snapshot => {
    if (!snapshot.matches({ visiting: 'welcome' }) && !snapshot.matches({ visiting: 'attract' })) return
    watch.unsubscribe()
    window.removeEventListener('pagehide', letGo)
    actors.delete(session)
    actor.send({ type: 'ABANDONED' })
    actor.stop()
  })
  return actor
}
