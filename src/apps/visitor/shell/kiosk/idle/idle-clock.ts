/** In milliseconds. A result and a code are read, not touched; with a guide there is talk in between. */
export const IDLE_DELAYS = {
  usual: 90_000,
  reading: 150_000,
  guided: 600_000,
  /** For guides, with nothing of anybody on it: goes away without a question. */
  tablet: 90_000,
  /** How long the question stands. */
  answering: 45_000,
} as const

/** Screens that somebody reads or copies from without touching anything. */
const READ = new Set(['result', 'takingHome', 'confirmed', 'requested', 'requestStored'])

export type Idle =
  /** Nothing to do before `next` milliseconds have passed. */
  | { readonly phase: 'busy'; readonly next: number }
  /** The question stands; this many whole seconds are left. */
  | { readonly phase: 'asking'; readonly secondsLeft: number; readonly next: number }
  | { readonly phase: 'over' }
  /** Nobody is expected to be there. What leads away from here comes after the touch that does, so it is looked at again. */
  | { readonly phase: 'resting'; readonly next: number }

/**
 * What a silence means. Times are milliseconds of a clock that only goes forward and knows no date, so that setting the
 * clock of the tablet changes nothing. `touched`: when something was last touched.
 */
export const idleAt = (state: string, guided: boolean, touched: number, now: number): Idle => {
  if (state === 'attract') return { phase: 'resting', next: 1000 }
  const silence = now - touched
  const kind = state === 'tablet' ? 'tablet' : guided ? 'guided' : READ.has(state) ? 'reading' : 'usual'
  const untilQuestion = IDLE_DELAYS[kind] - silence
  if (untilQuestion > 0) return { phase: 'busy', next: untilQuestion }
  const left = untilQuestion + IDLE_DELAYS.answering
  if (kind === 'tablet' || left <= 0) return { phase: 'over' }
  const secondsLeft = Math.ceil(left / 1000)
  return { phase: 'asking', secondsLeft, next: left - (secondsLeft - 1) * 1000 }
}
