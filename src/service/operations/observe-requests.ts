import type { MiddlewareHandler } from 'hono'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']
const READING = ['GET', 'HEAD', 'OPTIONS']

/** The operation an address belongs to, out of a closed list; never the address itself. */
export const objectOf = (path: string, operations: readonly string[]): string => {
  const steps = path.split('/')
  const fits = (operation: string): boolean => {
    const parts = operation.split('/')
    return (
      parts.length === steps.length && parts.every((part, at) => part.startsWith('{') || part === steps[at])
    )
  }
  const found = operations.find(fits)
  return found ?? (path.startsWith('/api/') ? '/api' : 'app')
}

type Watching = {
  /** Paths with `{id}` for what varies. */
  readonly operations: readonly string[]
  readonly log: Log
  readonly metrics: Pick<Metrics, 'answered'> | undefined
  /** Milliseconds that only go up. */
  readonly clock: () => number
}

/** Counts every answer, and writes down what changed something or went wrong. */
export const observeRequests =
  ({ operations, log, metrics, clock }: Watching): MiddlewareHandler =>
  async (context, next) => {
    const began = clock()
    await next()
    const { status } = context.res
    const object = objectOf(context.req.path, operations)
    const method = METHODS.includes(context.req.method) ? context.req.method : 'OTHER'
    const milliseconds = Math.round(clock() - began)
    metrics?.answered(method, object, status, milliseconds / 1000)
    if (READING.includes(method) && status < 500) return
    const result = status < 400 ? 'done' : status < 500 ? 'refused' : 'fault'
    log({ action: method, object, result, origin: 'api', status, milliseconds })
  }
