/** For browsers that do not tell when they have nothing to do, in milliseconds. */
const SOON = 50
/** A browser that always has something to do does it all the same, in milliseconds. */
const LATEST = 1000

const whenIdle = (work: () => void): (() => void) => {
  if ('requestIdleCallback' in window) {
    const idle = window.requestIdleCallback(work, { timeout: LATEST })
    return () => window.cancelIdleCallback(idle)
  }
  const timer = setTimeout(work, SOON)
  return () => clearTimeout(timer)
}

const onceDrawn = (begin: () => () => void): (() => void) => {
  let leave = (): void => {}
  const frame = requestAnimationFrame(() => {
    leave = begin()
  })
  return () => {
    cancelAnimationFrame(frame)
    leave()
  }
}

/**
 * Does something that nobody waits for once the change on the screen was painted, so that the change itself is not held
 * up. Gives the way to leave it.
 */
export const afterPaint = (work: () => void): (() => void) => onceDrawn(() => whenIdle(work))

/** The same for what somebody does wait for: as soon as the change was painted, however busy the browser is. */
export const rightAfterPaint = (work: () => void): (() => void) =>
  onceDrawn(() => {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  })
