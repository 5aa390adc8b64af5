import type { Actor } from 'xstate'
import type { StoredVisit } from '#contract/stored-visit.schema.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { VisitMachine } from '#flow/visit/visit.machine.ts'
import { currentLanguage, onLanguageChange } from '#platform/i18n/i18n.ts'

/** Says, without opening the database, that there is one worth opening. */
const MARK = 'talentperron.visit'

const mark = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/**
 * The newest state of a page that was closed before the database had it. A closing page can only write at once, and the
 * database cannot; whoever opens next puts it there.
 */
const HANDOVER = 'talentperron.handover'

export const hasKeptVisit = (): boolean => mark()?.getItem(MARK) === 'yes'

const openStore = () => import('#platform/storage/visit-store.ts')

const takeHandover = async (store: Awaited<ReturnType<typeof openStore>>): Promise<void> => {
  const handed = mark()?.getItem(HANDOVER)
  mark()?.removeItem(HANDOVER)
  const visit = handed ? store.parseVisit(handed) : null
  if (visit) await store.writeVisit(visit)
}

export const readKeptVisit = async (municipality: string): Promise<Result<StoredVisit | null, Problem>> => {
  if (!hasKeptVisit()) return success(null)
  try {
    const store = await openStore()
    await takeHandover(store)
    const stored = await store.readVisit(municipality)
    if (!stored.ok) await forgetVisit()
    return stored
  } catch {
    return failure('stored-visit-unreadable')
  }
}

const forgetMarks = (): void => {
  mark()?.removeItem(MARK)
  mark()?.removeItem(HANDOVER)
}

/** Forgets everything that was kept, of whatever town. */
export const forgetVisit = async (): Promise<void> => {
  forgetMarks()
  await (await openStore()).removeVisits()
}

type Kept = Omit<StoredVisit, 'version'>
type Snapshot = ReturnType<Actor<VisitMachine>['getSnapshot']>

type Place = StoredVisit['state']['visiting']

/** Where the visit is; null where nothing is kept, and on the two screens that only a shared device has. */
const visitingIn = ({ value }: Snapshot): Place | null => {
  if (typeof value !== 'object' || !('visiting' in value)) return null
  return value.visiting === 'attract' || value.visiting === 'tablet' ? null : value.visiting
}

const isUntouched = (snapshot: Snapshot): boolean =>
  snapshot.matches({ visiting: 'welcome' }) && Object.keys(snapshot.context.sheet.talents).length === 0

/**
 * Writes the visit to the device after every change, once the screen has been painted, and at once when the page is
 * left. A device that cannot store goes on without: the visit itself never waits for it. A visit that is new here, because
 * it was brought along, is kept from the start.
 */
export const keepVisit = (actor: Actor<VisitMachine>, municipality: string, isNew: boolean): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let written: Promise<unknown> = Promise.resolve()
  let newest: Kept | null = null
  // Looking at the first screen of one town must not forget a visit in another.
  let hasBegun = !isUntouched(actor.getSnapshot())
  let place = visitingIn(actor.getSnapshot())

  const write = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    const snapshot = actor.getSnapshot()
    if (isUntouched(snapshot)) {
      if (hasBegun) {
        forgetMarks()
        newest = null
        written = written.then(forgetVisit).catch(() => {})
      }
      hasBegun = false
      return
    }
    hasBegun = true
    // While the question "wis alles?" or a page to read is open, the visit is kept at the screen before it.
    place = visitingIn(snapshot) ?? place
    if (place === null) return
    mark()?.setItem(MARK, 'yes')
    const { guided: _, ...context } = snapshot.context
    const visit: Kept = {
      municipality,
      language: currentLanguage(),
      state: { visiting: place },
      context,
    }
    newest = visit
    written = written
      .then(async () => (await openStore()).writeVisit(visit))
      .then(() => {
        if (newest === visit) newest = null
        if (newest === null) mark()?.removeItem(HANDOVER)
      })
      .catch(() => {})
  }
  const schedule = (): void => {
    waiting ??= setTimeout(write, 100)
  }
  const flush = (): void => {
    if (waiting !== undefined) write()
    if (newest) mark()?.setItem(HANDOVER, JSON.stringify({ version: 2, ...newest }))
  }
  if (isNew) schedule()
  actor.subscribe(schedule)
  onLanguageChange(schedule)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
}
