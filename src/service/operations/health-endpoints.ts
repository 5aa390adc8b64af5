import { Hono } from 'hono'

export type Readiness = {
  readonly database: 'ready' | 'behind' | 'unreachable'
  readonly keys: 'ready' | 'missing'
  readonly service: 'ready' | 'stopping'
}

/**
 * For whoever watches the process: `/gezond` says that it lives, `/klaar` whether to send people to it. No secrets, and
 * nothing that costs more than one look at the database.
 */
export const healthEndpoints = (look: () => Promise<Readiness>): Hono =>
  new Hono()
    .get('/gezond', context => context.json({ gezond: true }, 200, { 'Cache-Control': 'no-store' }))
    .get('/klaar', async context => {
      const parts = await look()
      const ready = Object.values(parts).every(part => part === 'ready')
      return context.json({ klaar: ready, ...parts }, ready ? 200 : 503, { 'Cache-Control': 'no-store' })
    })
