import '#platform/i18n/later-texts.ts'
import type { ComponentType } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { bookingMachine } from '#flow/booking/booking.machine.ts'
import type { ScreenProps } from '../../screen-props.ts'
import { Shell } from '../../shell/Shell.tsx'
import { useStartAtTop } from '../../shell/use-start-at-top.ts'
import { useActorSnapshot } from '../../use-actor-snapshot.ts'
import { CancelledScreen } from '../cancelled/CancelledScreen.tsx'
import { ChoosingSlotScreen } from '../choosing-slot/ChoosingSlotScreen.tsx'
import { ConfirmedScreen } from '../confirmed/ConfirmedScreen.tsx'
import { EnteringContactScreen } from '../entering-contact/EnteringContactScreen.tsx'
import { EnteringRequestScreen } from '../entering-request/EnteringRequestScreen.tsx'
import { HoldExpiredScreen } from '../hold-expired/HoldExpiredScreen.tsx'
import { NoFreeSlotsScreen } from '../no-free-slots/NoFreeSlotsScreen.tsx'
import { OutcomeUnknownScreen } from '../outcome-unknown/OutcomeUnknownScreen.tsx'
import { RequestStoredScreen } from '../request-stored/RequestStoredScreen.tsx'
import { RequestWaitingScreen } from '../request-waiting/RequestWaitingScreen.tsx'
import { RequestedScreen } from '../requested/RequestedScreen.tsx'
import { ServiceUnreachableScreen } from '../service-unreachable/ServiceUnreachableScreen.tsx'
import { SlotTakenScreen } from '../slot-taken/SlotTakenScreen.tsx'
import { bookingActorOf } from './booking-actor.ts'
import type { BookingScreenProps } from './booking-screen-props.ts'

type Snapshot = SnapshotFrom<typeof bookingMachine>
type Value = Snapshot['value']
/** Where the booking stands. `opening` is passed through at once and never shown. */
export type BookingState = Exclude<
  Value extends infer V ? (V extends string ? V : keyof V) : never,
  'opening'
>

/** Every state of the booking has its screen. */
export const BOOKING_SCREENS: Readonly<Record<BookingState, ComponentType<BookingScreenProps>>> = {
  choosingSlot: ChoosingSlotScreen,
  noFreeSlots: NoFreeSlotsScreen,
  slotTaken: SlotTakenScreen,
  holdExpired: HoldExpiredScreen,
  enteringContact: EnteringContactScreen,
  outcomeUnknown: OutcomeUnknownScreen,
  confirmed: ConfirmedScreen,
  cancelled: CancelledScreen,
  serviceUnreachable: ServiceUnreachableScreen,
  enteringRequest: EnteringRequestScreen,
  requestWaiting: RequestWaitingScreen,
  requestStored: RequestStoredScreen,
  requested: RequestedScreen,
}

const WAITS = ['loading', 'holding', 'confirming', 'sending', 'retrying', 'cancelling'] as const

const stateOf = ({ value }: Snapshot): BookingState =>
  (typeof value === 'string' ? value : Object.keys(value)[0]) as BookingState

const waitingIn = ({ value }: Snapshot): BookingScreenProps['waiting'] =>
  WAITS.find(wait => typeof value === 'object' && Object.values(value).includes(wait)) ?? null

/** The booking on the screen. It lives as long as the visit, so that coming back finds it as it was left. */
export const Booking = ({ session }: ScreenProps) => {
  const actor = bookingActorOf(session)
  const snapshot = useActorSnapshot(actor)
  const state = stateOf(snapshot)
  const Screen = BOOKING_SCREENS[state]
  useStartAtTop(state)
  return (
    <Shell
      session={session}
      state={state}
      stop="conversation"
      layout="reading"
      onWipe={() => session.actor.send({ type: 'ASK_WIPE' })}
    >
      <Screen
        session={session}
        context={snapshot.context}
        waiting={waitingIn(snapshot)}
        send={actor.send}
        key={state}
      />
    </Shell>
  )
}
