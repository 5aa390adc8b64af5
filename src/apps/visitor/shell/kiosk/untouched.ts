/** In milliseconds. Longer than anybody at the invitation waits before they touch it again. */
export const UNTOUCHED_AFTER = 10_000

type Untouched = {
  /** Nobody is there: the tablet shows the invitation, and was not touched for a while or since the last visit was wiped. */
  readonly is: () => boolean
  /** The last visit was wiped: whoever comes next has not touched anything yet. */
  readonly afterWipe: () => void
  readonly onQuiet: (listener: () => void) => void
}

const PRESSES = ['pointerdown', 'keydown'] as const
const FINGERS = ['touchstart', 'touchend', 'touchcancel'] as const

const invites = (): boolean => document.querySelector('main')?.dataset.state === 'attract'

const watchTouches = (): Untouched => {
  let touched = false
  let touchedAt = 0
  /** How many lie on the screen. */
  let fingers = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const becomeQuiet = (): void => {
    clearTimeout(timer)
    timer = undefined
    touched = false
    fingers = 0
    for (const listener of listeners) listener()
  }
  /** A cloth, a swipe or a stray tap begins no visit; a visit ends with a wipe, however quiet it is. */
  const look = (): void => {
    timer = undefined
    if (!touched || !invites()) return
    const left = touchedAt + UNTOUCHED_AFTER - performance.now()
    if (left > 0 || fingers > 0) timer = setTimeout(look, left > 0 ? left : UNTOUCHED_AFTER)
    else becomeQuiet()
  }
  const touch = (): void => {
    // While a new version takes over the page lets nobody in.
    if (document.body.inert) return
    touched = true
    touchedAt = performance.now()
    timer ??= setTimeout(look, UNTOUCHED_AFTER)
  }
  const count = ({ touches }: TouchEvent): void => {
    fingers = touches.length
    touch()
  }
  if (typeof window !== 'undefined') {
    if (document.documentElement.dataset.touched !== undefined) touch()
    for (const kind of PRESSES) window.addEventListener(kind, touch, { capture: true, passive: true })
    for (const kind of FINGERS) window.addEventListener(kind, count, { capture: true, passive: true })
  }
  return {
    is: () => !touched,
    afterWipe: becomeQuiet,
    onQuiet: listener => void listeners.add(listener),
  }
}

export const untouched = watchTouches()

/** Somebody touched the invitation before the app was there (kiosk-start.ts). True once: who asks does what it was for. */
export const takeEarlyTouch = (): boolean => {
  const { dataset } = document.documentElement
  if (dataset.touched !== '') return false
  dataset.touched = 'taken'
  return true
}
