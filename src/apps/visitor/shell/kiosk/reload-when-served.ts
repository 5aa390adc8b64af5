/** In milliseconds: how often a page that did not load is tried again. */
export const AGAIN = 15_000

/**
 * Loads the page anew as soon as it can be had: there is nobody at a tablet who would. A browser remembers which part it
 * could not fetch, so trying again within the page is no use; and a page that is left without a network is an error page.
 * Gives what ends it.
 */
export const reloadWhenServed = (reload: () => void): (() => void) => {
  let asking = false
  let ended = false
  const ask = async (): Promise<void> => {
    if (asking) return
    asking = true
    try {
      const page = await fetch(window.location.href, {
        cache: 'no-store',
        signal: AbortSignal.timeout(AGAIN),
      })
      if (page.ok && !ended) reload()
    } catch {
      // Not there yet.
    } finally {
      asking = false
    }
  }
  const timer = setInterval(() => void ask(), AGAIN)
  return () => {
    ended = true
    clearInterval(timer)
  }
}
