import type { ApiSlot } from '#contract/api/slot.schema.ts'
import { offsetAt } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'

export const apiSlot = (location: ServedLocation, slot: Slot): ApiSlot => ({
  locatie: location.id,
  begin: slot.start,
  eind: slot.end,
  tijdzoneVerschuiving: offsetAt(slot.start, location.timeZone),
})
