/** In milliseconds: how often is looked, how long is waited for a version to come in, to take over, and for a page to come. */
export const UPDATE_TIMES = {
  look: 15 * 60_000,
  comeIn: 120_000,
  idle: 60_000,
  takeOver: 10_000,
  leave: 15_000,
} as const

type Worker = Pick<ServiceWorker, 'addEventListener' | 'state'>

type Registration = {
  /** The version that runs now; none at the very first load. */
  readonly active: unknown
  readonly waiting: Pick<ServiceWorker, 'postMessage'> | null
  readonly installing: Worker | null
  readonly addEventListener: (kind: 'updatefound', listener: () => void) => void
  readonly update: () => Promise<unknown>
}

type Surroundings = {
  readonly registration: Registration
  readonly container: { readonly addEventListener: (kind: 'controllerchange', listener: () => void) => void }
  /** Nobody is there: the only moment at which something may change. */
  readonly quiet: { readonly is: () => boolean; readonly onQuiet: (listener: () => void) => void }
  readonly running: string | null
  readonly newest: () => Promise<string | null>
  /** Comes back when no request of this tablet is under way. */
  readonly idle: () => Promise<void>
  readonly failed: { readonly add: (build: string) => number; readonly forget: () => void }
  readonly page: {
    readonly reload: () => void
    /** Gives up what is being loaded. */
    readonly stop: () => void
    /** Whether all of a build can be had at this moment, which takes a while to find out. */
    readonly isServed: (build: string) => Promise<boolean>
    /** Throws away what is kept; false when that could not be done. */
    readonly rebuild: () => Promise<boolean>
    /** Takes no touches until told otherwise, so that nobody begins on a page that is about to go. */
    readonly hold: () => () => void
  }
}

const within = (milliseconds: number, event: (done: () => void) => void): Promise<boolean> =>
  new Promise(resolve => {
    const late = setTimeout(() => resolve(false), milliseconds)
    event(() => {
      clearTimeout(late)
      resolve(true)
    })
  })

/** Waits until a version has come in, or turned out to be no good. */
const cameIn = async (worker: Worker | null): Promise<boolean> =>
  worker === null ||
  within(UPDATE_TIMES.comeIn, done =>
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installing') done()
    }),
  )

/**
 * Takes a new version up on a tablet that is never closed: only while nobody is there, and with one reload. During a visit
 * it waits, however long that takes. What runs is compared with what the service says it serves: the first time that it
 * still differs the page is reloaded, and after that everything kept is thrown away and fetched anew.
 */
export const takeUpUpdates = (here: Surroundings): void => {
  const { registration, container, quiet, running, newest, failed, page } = here
  let looking = false
  let leaving = false
  let changed = false
  let asked = false
  /** How often the page was to be loaded anew and was not; then loading it again is no use either. */
  let stayed = 0
  let tellChanged = (): void => {}

  /**
   * A service worker that hangs never answers for the page that is to be loaded. Then what is here stays: it takes touches
   * again, never goes during a visit, and is tried harder, the first time at once.
   */
  const leave = (): void => {
    leaving = true
    const letTouch = page.hold()
    page.reload()
    setTimeout(() => {
      page.stop()
      letTouch()
      leaving = false
      changed = false
      stayed += 1
      if (stayed === 1) lookAround()
    }, UPDATE_TIMES.leave)
  }
  const tryHarder = async (build: string): Promise<void> => {
    if (failed.add(build) === 1 && stayed === 0) return leave()
    if (!(await page.isServed(build)) || !quiet.is()) return
    const letTouch = page.hold()
    if (await page.rebuild()) leave()
    else letTouch()
  }
  const takeOver = async (build: string | null): Promise<void> => {
    const letTouch = page.hold()
    asked = true
    const took = await within(UPDATE_TIMES.takeOver, done => {
      tellChanged = done
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
    })
    if (took && quiet.is()) return leave()
    letTouch()
    if (!took && build !== null && quiet.is()) await tryHarder(build)
  }
  const lookWell = async (): Promise<void> => {
    const { active, installing, waiting } = registration
    // The very first version waits for a moment as well, and has nothing to take over from.
    if (active === null && (installing !== null || waiting !== null)) return
    // It did not come in: without it nothing works offline.
    if (active === null) return (await newest()) !== null && quiet.is() ? leave() : undefined
    await within(UPDATE_TIMES.idle, done => void registration.update().then(done, done))
    const build = await newest()
    if (build !== null && build === running) return failed.forget()
    if (!(await cameIn(registration.installing))) return
    if (!(await within(UPDATE_TIMES.idle, done => void here.idle().then(done))) || !quiet.is()) return
    // What did not answer for the page will not take over either.
    if (registration.waiting !== null && stayed === 0) return takeOver(build)
    if (build !== null && running !== null) await tryHarder(build)
  }
  const look = async (): Promise<void> => {
    if (looking || leaving || !quiet.is()) return
    // Somebody began while the new version was taking over: the page is renewed now that they are done.
    if (changed) return leave()
    looking = true
    await lookWell().finally(() => {
      looking = false
    })
  }
  const lookAround = (): void => void look().catch(() => {})

  container.addEventListener('controllerchange', () => {
    // The very first version takes the page over without being asked to; there is nothing newer to show then.
    if (!asked) return
    changed = true
    tellChanged()
    lookAround()
  })
  registration.addEventListener('updatefound', lookAround)
  quiet.onQuiet(lookAround)
  setInterval(lookAround, UPDATE_TIMES.look)
  if (registration.active !== null) lookAround()
}
