import booking from './nl/booking.json'
import cancelled from './nl/cancelled.json'
import choosingSlot from './nl/choosing-slot.json'
import confirmed from './nl/confirmed.json'
import confirmingWipe from './nl/confirming-wipe.json'
import enteringContact from './nl/entering-contact.json'
import enteringRequest from './nl/entering-request.json'
import exploringSector from './nl/exploring-sector.json'
import holdExpired from './nl/hold-expired.json'
import interests from './nl/interests.json'
import nextStep from './nl/next-step.json'
import noFreeSlots from './nl/no-free-slots.json'
import outcomeUnknown from './nl/outcome-unknown.json'
import problem from './nl/problem.json'
import question from './nl/question.json'
import requestWaiting from './nl/request-waiting.json'
import requested from './nl/requested.json'
import result from './nl/result.json'
import serviceUnreachable from './nl/service-unreachable.json'
import shell from './nl/shell.json'
import slotTaken from './nl/slot-taken.json'
import talents from './nl/talents.json'
import welcome from './nl/welcome.json'
import wishes from './nl/wishes.json'

/** The words of the screens in Dutch. Their keys are the type: a wrong key does not compile. */
export const DUTCH = {
  ...booking,
  ...cancelled,
  ...choosingSlot,
  ...confirmed,
  ...confirmingWipe,
  ...enteringContact,
  ...enteringRequest,
  ...exploringSector,
  ...holdExpired,
  ...interests,
  ...nextStep,
  ...noFreeSlots,
  ...outcomeUnknown,
  ...problem,
  ...question,
  ...requestWaiting,
  ...requested,
  ...result,
  ...serviceUnreachable,
  ...shell,
  ...slotTaken,
  ...talents,
  ...welcome,
  ...wishes,
}

export type ScreenTextId = keyof typeof DUTCH
