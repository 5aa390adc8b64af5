import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { OtherTimes } from '../booking/OtherTimes.tsx'

export const SlotTakenScreen = (props: BookingScreenProps) => (
  <OtherTimes {...props} picture="slot-taken" title="slotTaken.title" body="slotTaken.body" />
)
