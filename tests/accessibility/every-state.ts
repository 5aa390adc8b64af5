import { bookingMachine } from '#flow/booking/booking.machine.ts'
import { createVisitMachine } from '#flow/visit/visit.machine.ts'

/** Every state that a visitor can see on a device of their own, as the machines themselves have them. */
export const everyState = (): readonly string[] => {
  const visit = createVisitMachine({ talents: [], wishes: [], nextInterest: () => null }, false)
  const visiting = Object.keys(visit.states.visiting?.states ?? {}).filter(
    // The last two are of a shared device: `kiosk.spec.ts` looks at them.
    state => !['here', 'attract', 'tablet'].includes(state),
  )
  const reading = Object.keys(visit.states.reading?.states ?? {})
  const booking = Object.keys(bookingMachine.states).filter(state => state !== 'opening')
  return [
    ...visiting.filter(state => state !== 'booking'),
    ...reading,
    'confirmingWipe',
    ...booking,
    'problem',
  ].toSorted()
}
