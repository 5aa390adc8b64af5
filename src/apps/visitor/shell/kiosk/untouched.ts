type Untouched = {
  /** Nobody has touched the first screen since the page was opened, or since the last visit was wiped. */
  readonly is: () => boolean
  /** The last visit was wiped: whoever comes next has not touched anything yet. */
  readonly afterWipe: () => void
  readonly onAfterWipe: (listener: () => void) => void
}

const TOUCHES = ['pointerdown', 'keydown'] as const

const watchTouches = (): Untouched => {
  let touched = false
  const listeners = new Set<() => void>()
  const touch = (): void => {
    // While a new version takes over the page lets nobody in.
    if (!document.body.inert) touched = true
  }
  if (typeof window !== 'undefined')
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { capture: true, passive: true })
  return {
    is: () => !touched,
    afterWipe: () => {
      touched = false
      for (const listener of listeners) listener()
    },
    onAfterWipe: listener => void listeners.add(listener),
  }
}

export const untouched = watchTouches()
