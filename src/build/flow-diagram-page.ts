import { bookingMachine } from '#flow/booking/booking.machine.ts'
import { createVisitMachine } from '#flow/visit/visit.machine.ts'
import { drawFlow, type Flow } from './flow-diagram.ts'

/** The shape of a visit is the same whatever it asks; a shared device has two screens more. */
const visit = createVisitMachine({ talents: [], wishes: [], nextInterest: () => null }, true)

export const FLOWS: readonly Flow[] = [
  { title: 'The visit', machine: visit, around: ['visiting', 'reading'] },
  { title: 'Booking a conversation', machine: bookingMachine, around: [] },
]

export const flowPage = (): string => drawFlow(FLOWS)
