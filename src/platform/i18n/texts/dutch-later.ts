import aids from './nl/aids.json'
import attract from './nl/attract.json'
import booking from './nl/booking.json'
import cancelled from './nl/cancelled.json'
import choosingSlot from './nl/choosing-slot.json'
import confirmed from './nl/confirmed.json'
import enteringContact from './nl/entering-contact.json'
import enteringRequest from './nl/entering-request.json'
import exploringSector from './nl/exploring-sector.json'
import holdExpired from './nl/hold-expired.json'
import howItWorks from './nl/how-it-works.json'
import idle from './nl/idle.json'
import laterProblem from './nl/later-problem.json'
import moneyQuestions from './nl/money-questions.json'
import myPlan from './nl/my-plan.json'
import nextStep from './nl/next-step.json'
import noFreeSlots from './nl/no-free-slots.json'
import outcomeUnknown from './nl/outcome-unknown.json'
import pairing from './nl/pairing.json'
import requestStored from './nl/request-stored.json'
import requestWaiting from './nl/request-waiting.json'
import requested from './nl/requested.json'
import result from './nl/result.json'
import serviceUnreachable from './nl/service-unreachable.json'
import slotTaken from './nl/slot-taken.json'
import tablet from './nl/tablet.json'
import takingHome from './nl/taking-home.json'
import talkSheet from './nl/talk-sheet.json'

/** The words of the screens after the questions. They come with those screens, so that the first load stays light. */
export const DUTCH_LATER = {
  ...aids,
  ...attract,
  ...booking,
  ...cancelled,
  ...choosingSlot,
  ...confirmed,
  ...enteringContact,
  ...enteringRequest,
  ...exploringSector,
  ...holdExpired,
  ...howItWorks,
  ...idle,
  ...laterProblem,
  ...moneyQuestions,
  ...myPlan,
  ...nextStep,
  ...noFreeSlots,
  ...outcomeUnknown,
  ...pairing,
  ...requestStored,
  ...requestWaiting,
  ...requested,
  ...result,
  ...serviceUnreachable,
  ...slotTaken,
  ...tablet,
  ...takingHome,
  ...talkSheet,
}

export type LaterTextId = keyof typeof DUTCH_LATER
