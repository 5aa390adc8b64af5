/** How often a tablet that is never closed asks for a new version, in milliseconds. */
const AN_HOUR = 3_600_000

type Registration = {
  /** The version that runs now; none at the very first load. */
  readonly active: unknown
  readonly waiting: Pick<ServiceWorker, 'postMessage'> | null
  readonly installing: Pick<ServiceWorker, 'addEventListener'> | null
  readonly addEventListener: (kind: 'updatefound', listener: () => void) => void
  readonly update: () => Promise<unknown>
}

type Surroundings = {
  readonly registration: Registration
  readonly container: { readonly addEventListener: (kind: 'controllerchange', listener: () => void) => void }
  readonly untouched: { readonly is: () => boolean; readonly onAfterWipe: (listener: () => void) => void }
  readonly reload: () => void
}

/**
 * Takes a new version up on a tablet that is never closed: only while nobody has touched the first screen, and with one
 * reload. During a visit it waits, however long that takes.
 */
export const takeUpUpdates = ({ registration, container, untouched, reload }: Surroundings): void => {
  let asked = false
  let changed = false
  let reloaded = false

  const reloadOnce = (): void => {
    if (!changed || reloaded || !untouched.is()) return
    reloaded = true
    reload()
  }
  const takeUp = (): void => {
    // The very first version waits for a moment as well, and has nothing to take over from.
    if (registration.waiting === null || registration.active === null || asked || !untouched.is()) return
    asked = true
    registration.waiting.postMessage({ type: 'SKIP_WAITING' })
  }
  const askForNew = (): void => void registration.update().catch(() => {})

  const follow = (): void => registration.installing?.addEventListener('statechange', takeUp)

  registration.addEventListener('updatefound', follow)
  container.addEventListener('controllerchange', () => {
    // The very first version takes the page over without being asked to; there is nothing newer to show then.
    if (!asked) return
    changed = true
    reloadOnce()
  })
  untouched.onAfterWipe(() => {
    // Somebody began while the new version was taking over: the page is renewed as soon as they are done.
    reloadOnce()
    takeUp()
    askForNew()
  })
  setInterval(askForNew, AN_HOUR)
  follow()
  takeUp()
}
