import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { OtherTimes } from '../booking/OtherTimes.tsx'

export const HoldExpiredScreen = (props: BookingScreenProps) => (
  <OtherTimes {...props} picture="hold-expired" title="holdExpired.title" body="holdExpired.body" />
)
