/** Held by the page that sends what waits on this tablet, for as long as it sends. */
export const OUTBOX_LOCK = 'talentperron-outbox'

/** Comes back when nothing is being sent. */
export const outboxIsIdle = async (): Promise<void> => {
  if ('locks' in navigator) await navigator.locks.request(OUTBOX_LOCK, () => {})
}
