import { createServer, type Server } from 'node:http'
import type { Hono, MiddlewareHandler } from 'hono'
import type { DatabasePlace } from '../booking/store/open-database.ts'
import type { Database } from '../booking/store/tables.ts'
import { listen, stopListening } from '../listen.ts'
import { currentKey, type KeyRing } from '../privacy/key-set.ts'
import { healthEndpoints, type Readiness } from './health-endpoints.ts'
import type { Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { observeRequests } from './observe-requests.ts'
import { RETENTION, type Retention, termsAt } from './retention.ts'
import { startPurging } from './start-purging.ts'
import { databaseState, figures } from './store/figures.ts'
import { overdue } from './store/purge.ts'

/** A look at the database that takes longer than this is no answer. */
const PATIENCE = 2_000

export type MetricsPlace = { readonly host: string; readonly port: number }

type OperationsWorld = {
  readonly database: Database
  readonly place: DatabasePlace['kind']
  readonly keys: KeyRing
  readonly now: () => string
  readonly tendKeys: () => void
  readonly publishMonths?: () => Promise<void>
  readonly log: Log
  readonly report: (fault: { readonly path: string; readonly error: unknown }) => void
  /** The API's paths, with `{id}` for what varies. */
  readonly operations: readonly string[]
  readonly retention?: Retention | undefined
  /** Without: nothing is measured. */
  readonly metrics?: MetricsPlace | undefined
}

export type Operations = {
  readonly health: Hono
  readonly observe: MiddlewareHandler
  readonly metricsUrl: string | undefined
  /** From here on `/klaar` says no, so that nobody new is sent. */
  readonly stopping: () => void
  readonly stop: () => Promise<void>
}

const within = <Value>(patience: number, work: Promise<Value>, otherwise: Value): Promise<Value> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve(otherwise), patience)
    const settle = (value: Value): void => {
      clearTimeout(timer)
      resolve(value)
    }
    work.then(settle, () => settle(otherwise))
  })

const metricsServer = (metrics: Metrics): Server =>
  createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    metrics.text().then(
      text => response.writeHead(200, { 'Content-Type': metrics.type }).end(text),
      () => response.writeHead(503).end(),
    )
  })

/** Everything that watches over the service and tidies up behind it. */
export const startOperations = async (world: OperationsWorld): Promise<Operations> => {
  const { database, keys, now, log } = world
  const retention = world.retention ?? RETENTION
  const metrics = world.metrics
    ? createMetrics({
        figures: async () => ({
          ...(await figures(database)),
          overdue: await overdue(database, termsAt(now(), retention)),
        }),
        keyExpires: () => {
          const key = currentKey(keys(), now())
          return key && Date.parse(key.expires) / 1000
        },
      })
    : undefined
  const server = metrics && metricsServer(metrics)
  const { host = '', port = 0 } = world.metrics ?? {}
  const taken = server && (await listen(server, host, port, 'METRICS_PORT'))

  let service: Readiness['service'] = 'ready'
  const look = async (): Promise<Readiness> => ({
    database: await within<Readiness['database']>(PATIENCE, databaseState(database), 'unreachable'),
    keys: currentKey(keys(), now()) ? 'ready' : 'missing',
    service,
  })
  const purging = startPurging({ ...world, retention }, rows => metrics?.purged(rows))
  return {
    health: healthEndpoints(look),
    observe: observeRequests({
      operations: world.operations,
      log,
      metrics,
      clock: () => performance.now(),
    }),
    metricsUrl: taken === undefined ? undefined : `http://${host}:${taken}/metrics`,
    stopping: () => {
      service = 'stopping'
    },
    stop: async () => {
      await purging.stop()
      if (server) await stopListening(server)
    },
  }
}
