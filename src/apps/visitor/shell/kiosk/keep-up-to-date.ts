import { newestBuild, runningBuild } from '../build-id.ts'
import { reloadPage, stopLoading } from '../page-address.ts'
import { failedUpdates } from './failed-updates.ts'
import { outboxIsIdle } from './outbox/outbox-lock.ts'
import { isServed, rebuildCaches } from './rebuild-caches.ts'
import { takeUpUpdates } from './take-up-updates.ts'
import { untouched } from './untouched.ts'

const hold = (): (() => void) => {
  document.body.inert = true
  return () => {
    document.body.inert = false
  }
}

/** Joins the taking up of new versions to this tablet. */
export const keepUpToDate = (
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
): void =>
  takeUpUpdates({
    registration,
    container,
    quiet: { is: untouched.is, onQuiet: untouched.onQuiet },
    running: runningBuild(),
    newest: newestBuild,
    idle: outboxIsIdle,
    failed: failedUpdates,
    page: {
      reload: reloadPage,
      stop: stopLoading,
      isServed,
      rebuild: () => rebuildCaches(registration),
      hold,
    },
  })
