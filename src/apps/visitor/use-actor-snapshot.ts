import { useSyncExternalStore } from 'react'
import type { AnyActorRef, SnapshotFrom } from 'xstate'

/** The snapshot of a running machine, on the screen again after every transition. */
export const useActorSnapshot = <Running extends AnyActorRef>(actor: Running): SnapshotFrom<Running> =>
  useSyncExternalStore(
    changed => {
      const subscription = actor.subscribe(changed)
      return () => subscription.unsubscribe()
    },
    () => actor.getSnapshot(),
  )
