import { keepOnTablet, outboxFigures, startOutbox } from '#apps/visitor/shell/kiosk/outbox/outbox.ts'
import { sealOnce } from '#platform/booking-client/seal-for-sending.ts'

/**
 * A tablet that does nothing but keep requests, one after the other, with the outbox of the app; it tells the test which
 * ones it would show as kept. With `?only=send` it sends what waits, and tells how many are left.
 */
const tell = (path: string, body: unknown): Promise<Response> =>
  fetch(`/told/${path}`, { method: 'POST', body: JSON.stringify(body) })
const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

startOutbox()
if (new URLSearchParams(window.location.search).get('only') === 'send')
  for (;;) {
    await tell('figures', await outboxFigures().catch(() => ({ waiting: -1, dead: -1 })))
    // The network is said to be back, so that nothing waits for the next minute.
    window.dispatchEvent(new Event('online'))
    await pause(500)
  }
for (;;) {
  const id = crypto.randomUUID()
  await tell('tried', id)
  const contact = {
    name: `Naam ${id.slice(0, 4)}`,
    channel: 'phone',
    address: '06 12345678',
    language: 'nl',
  } as const
  const kept = await keepOnTablet({ id, municipality: 'voorbeeldstad', contact, preferences: [] }, sealOnce())
  // In the same breath as the screen would show it.
  if (kept.ok) await tell('kept', id)
  else await pause(100)
}
