import { useSyncExternalStore } from 'react'
import type { ApiEvent } from '#contract/api/event.schema.ts'

/** What this tablet knows of the event it was opened for. */
export type EventHere =
  | { readonly kind: 'none' }
  | { readonly kind: 'here'; readonly event: ApiEvent }
  /** Before the day it begins, in its own time zone; or after its end. Nobody is there then. */
  | { readonly kind: 'early' | 'over'; readonly event: ApiEvent }
  /** There is no such event; or nobody could be asked yet. */
  | { readonly kind: 'unknown' | 'unreached'; readonly code: string }

const NONE: EventHere = { kind: 'none' }

let now: EventHere = NONE
const listeners = new Set<() => void>()

export const eventHere = (): EventHere => now

/** What is the same as before tells nobody anything. */
export const tellEvent = (told: EventHere): void => {
  if (JSON.stringify(told) === JSON.stringify(now)) return
  now = told
  for (const listener of listeners) listener()
}

const onTold = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Draws again when what is known of the event changes. */
export const useEventHere = (): EventHere => useSyncExternalStore(onTold, eventHere, () => NONE)
