import { epochOf } from '#core/scheduling/local-time.ts'
import type { Busy, Slot } from '#core/scheduling/opening-rules.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'
import type { OutsideQuestion, OutsideView } from '../use-cases/busy-outside.ts'
import type { Answer } from './calendar-port.ts'
import type { GuideCalendars } from './guide-calendars.ts'

const GOOD_FOR = 30_000
/** A calendar that does not answer is left alone for a moment, so that not every visitor waits for it. */
const BAD_FOR = 10_000

type Reading = {
  readonly at: number
  /** After a change of its hours a location is another, with other slots. */
  readonly location: ServedLocation
  readonly answer: Promise<Answer<readonly Slot[]>>
  lasts: number
}

/** Asks guides' own calendars which slots are left, and remembers the answers for half a minute. */
export const outsideView = (
  calendars: GuideCalendars,
): ((question: OutsideQuestion) => Promise<OutsideView>) => {
  const readings = new Map<string, Reading>()

  const ask = (guide: string, { location, slots }: OutsideQuestion): Promise<Answer<readonly Slot[]>> =>
    calendars
      .of(guide)
      .times({ product: `loopbaangesprek-${location.rules.minutes}`, location: location.id, slots })

  const remembered = (guide: string, question: OutsideQuestion): Promise<Answer<readonly Slot[]>> => {
    const at = epochOf(question.now)
    // Other slots are another question; so is the same after midnight.
    const key = [guide, question.location.id, question.slots[0]?.start, question.slots.at(-1)?.end].join(' ')
    const known = readings.get(key)
    const isSame = known?.location === question.location
    if (known && isSame && at >= known.at && at < known.at + known.lasts) return known.answer
    for (const [old, reading] of readings) if (at >= reading.at + GOOD_FOR) readings.delete(old)
    const { location } = question
    const reading: Reading = { at, location, answer: ask(guide, question), lasts: GOOD_FOR }
    readings.set(key, reading)
    void reading.answer.then(answer => {
      if (!answer.ok) reading.lasts = BAD_FOR
    })
    return reading.answer
  }

  const takenFrom = (guide: string, slots: readonly Slot[], left: readonly Slot[]): readonly Busy[] => {
    const free = new Set(left.map(slot => slot.start))
    return slots.filter(slot => !free.has(slot.start)).map(slot => ({ guide, ...slot }))
  }

  /** A calendar that turns out to have changed is read again by the next who looks. */
  const forget = (guide: string): void => {
    for (const key of readings.keys()) if (key.startsWith(`${guide} `)) readings.delete(key)
  }

  return async question => {
    const { slots, location } = question
    const guides = location.rules.guides.filter(calendars.isOutside)
    const answers = await Promise.all(
      guides.map(async guide => ({
        guide,
        answer: await (question.fresh ? ask(guide, question) : remembered(guide, question)),
      })),
    )
    for (const { guide, answer } of answers)
      if (question.fresh && !(answer.ok && answer.value.length === slots.length)) forget(guide)
    return {
      busy: answers.flatMap(({ guide, answer }) => takenFrom(guide, slots, answer.ok ? answer.value : [])),
      unreachable: answers.flatMap(({ guide, answer }) => (answer.ok ? [] : guide)),
    }
  }
}
