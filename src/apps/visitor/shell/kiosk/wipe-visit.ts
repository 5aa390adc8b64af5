/** How long cleaning up may take, in milliseconds. With the loading of a fresh page it has to stay below two seconds. */
export const WIPE_PATIENCE = 1000

type Step = () => void | Promise<void>

type Wiping = {
  /** Takes everything off the screen, at once. */
  readonly blank: () => void
  /** What else has to go. All are begun, whatever becomes of the others. */
  readonly steps: readonly Step[]
  /** Everything went: the next visit may begin. */
  readonly next: () => void
  /** Something did not go: a fresh document, which knows nothing of this one. */
  readonly flee: () => void
}

const begin = async (step: Step): Promise<void> => step()

/**
 * Ends a visit, and fails closed: first the screen is empty, then everything is cleaned up, and what throws or takes too
 * long ends in a fresh document. Calling `next` never comes after `flee`.
 */
export const wipeVisit = ({ blank, steps, next, flee }: Wiping): void => {
  let ended = false
  const end = (way: () => void): void => {
    if (ended) return
    ended = true
    clearTimeout(watchdog)
    way()
  }
  const watchdog = setTimeout(() => end(flee), WIPE_PATIENCE)
  let isBlank = true
  try {
    blank()
  } catch {
    isBlank = false
  }
  void Promise.allSettled(steps.map(begin)).then(outcomes => {
    const allWent = isBlank && outcomes.every(({ status }) => status === 'fulfilled')
    try {
      if (allWent) end(next)
      else end(flee)
    } catch {
      flee()
    }
  })
}
