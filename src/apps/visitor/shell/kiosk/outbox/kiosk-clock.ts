/** A clock that follows the service. The one of the tablet may be years off, and may jump. */
export type KioskClock = {
  /** UTC in milliseconds; null until the service, or what it said before, was heard. Never later than it really is. */
  readonly now: () => number | null
  /** The same by what the service said since the page was opened; null before that, as a day may have gone by. */
  readonly heardNow: () => number | null
  /** What the service says it is now: the truth from here on. */
  readonly heard: (moment: string) => void
  /** What was written down before the page was opened: it is at least that late. */
  readonly remembered: (moment: string) => void
}

/** `monotonic`: milliseconds that only ever go up, as `performance.now()`. */
export const kioskClock = (monotonic: () => number): KioskClock => {
  let last: { readonly at: number; readonly when: number } | null = null
  let isHeard = false
  const now = (): number | null => last && last.at + (monotonic() - last.when)
  return {
    now,
    heardNow: () => (isHeard ? now() : null),
    heard: moment => {
      isHeard = true
      last = { at: Date.parse(moment), when: monotonic() }
    },
    remembered: moment => {
      if ((now() ?? Number.NEGATIVE_INFINITY) < Date.parse(moment))
        last = { at: Date.parse(moment), when: monotonic() }
    },
  }
}

const DAY = 86_400_000

/** The date in UTC, so many days on. */
export const dayAfter = (now: number, days: number): string =>
  new Date(now + days * DAY).toISOString().slice(0, 10)
