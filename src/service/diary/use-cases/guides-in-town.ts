import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'

/** Everybody who gives conversations anywhere in a town, each once, in the order of its pack. */
export const guidesIn = (
  { municipalities }: Pick<BookingWorld, 'municipalities'>,
  municipality: string,
): readonly string[] => {
  const town = municipalities.find(({ id }) => id === municipality)
  return [...new Set((town?.locations ?? []).flatMap(({ rules }) => rules.guides))]
}
