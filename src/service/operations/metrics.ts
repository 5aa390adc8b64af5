import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Figures } from './store/figures.ts'
import type { Purged } from './store/purge.ts'

const PREFIX = 'talentperron_'

export type Metrics = {
  readonly answered: (method: string, object: string, status: number, seconds: number) => void
  readonly purged: (rows: Purged) => void
  /** In the text form of Prometheus. */
  readonly text: () => Promise<string>
  readonly type: string
}

type Watched = {
  readonly figures: () => Promise<Figures & { readonly overdue: number }>
  /** Seconds since 1970, or undefined when there is no key. */
  readonly keyExpires: () => number | undefined
}

/** Numbers only: every label is from a closed list, so that nothing anybody sends becomes one. */
export const createMetrics = ({ figures, keyExpires }: Watched): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: PREFIX })
  const registers = [registry]
  const answers = new Histogram({
    name: `${PREFIX}http_request_duration_seconds`,
    help: 'Time to answer, by operation and status.',
    labelNames: ['method', 'object', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const purged = new Counter({
    name: `${PREFIX}purged_rows_total`,
    help: 'Rows removed after their term.',
    labelNames: ['table'],
    registers,
  })
  new Gauge({
    name: `${PREFIX}sealing_key_expires_timestamp_seconds`,
    help: 'When the key that contact data is sealed with expires.',
    registers,
    collect() {
      this.set(keyExpires() ?? 0)
    },
  })
  new Gauge({
    name: `${PREFIX}rows`,
    help: 'Rows that stand in the database; "overdue" are past their term.',
    labelNames: ['table'],
    registers,
    async collect() {
      for (const [table, rows] of Object.entries(await figures())) this.set({ table }, rows)
    },
  })
  return {
    answered: (method, object, status, seconds) =>
      answers.observe({ method, object, status: String(status) }, seconds),
    purged: rows => {
      for (const [table, gone] of Object.entries(rows)) purged.inc({ table }, gone)
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
