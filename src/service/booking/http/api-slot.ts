import type { ApiSlot } from '#contract/api/slot.schema.ts'
import { offsetAt } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { Session } from '../store/sessions.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'

export const apiSlot = (location: ServedLocation, slot: Slot): ApiSlot => ({
  locatie: location.id,
  begin: slot.start,
  eind: slot.end,
  tijdzoneVerschuiving: offsetAt(slot.start, location.timeZone),
})

export const apiSession = (location: ServedLocation, session: Session): ApiSlot => ({
  ...apiSlot(location, session),
  sessie: session.id,
  vrijePlaatsen: session.freeSeats,
})
