import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { epochOf } from '#core/scheduling/local-time.ts'
import { problem } from './problem-response.ts'

/** Enough for a hall full of tablets behind one address; far too little for trying keys or codes one by one. */
const GENEROUS = 3_000
const MINUTE = 60_000
const MOST_ADDRESSES = 10_000

type Bucket = { left: number; at: number }

/** A bucket for each address that fills up again all the time; what is asked beyond it has to wait. */
export const requestBuckets = (perMinute: number) => {
  const buckets = new Map<string, Bucket>()
  /** Seconds to wait, or 0 when the request may go on. */
  return (address: string, now: number): number => {
    const bucket = buckets.get(address) ?? { left: perMinute, at: now }
    const elapsed = Math.max(0, now - bucket.at)
    const left = Math.min(perMinute, bucket.left + (elapsed * perMinute) / MINUTE)
    const spent = left >= 1
    buckets.delete(address)
    buckets.set(address, { left: spent ? left - 1 : left, at: now })
    // The one that asked longest ago goes first: memory stays bounded whoever comes by.
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '')
    return spent ? 0 : Math.ceil(((1 - left) * MINUTE) / perMinute / 1000)
  }
}

/** Boards have a bucket of their own: those of a hall that come back together leave the tablets beside them what they need. */
const isBoard = (path: string): boolean => path.endsWith('/stand')

const CLIENT = 'client-address'

/**
 * Where a request comes from; undefined when that says nothing: no socket, the proxy on this machine, or an operator who
 * put limits per address off because a load balancer is in front. Then everybody has the same address.
 */
export const clientAddress = (context: Context): string | undefined => context.get(CLIENT)

const addressOf = (context: Context): string | undefined => {
  try {
    return getConnInfo(context).remote.address
  } catch {
    // Not over a socket: a call inside this process.
    return undefined
  }
}

const isThisMachine = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address)

/**
 * At most so many requests a minute from one address; 0 is no limit. Without a number the limit is generous, and does not
 * count what comes from this machine: that is the proxy in front, which knows the addresses and has to limit by itself.
 * A header that names another address is not believed, as anybody can send one. Each instance counts for itself.
 */
export const limitRequests = (perMinute: number | undefined, now: () => string): MiddlewareHandler => {
  const rest = requestBuckets(perMinute ?? GENEROUS)
  const boards = requestBuckets(perMinute ?? GENEROUS)
  return async (context, next) => {
    const address = perMinute === 0 ? undefined : addressOf(context)
    if (address !== undefined && !isThisMachine(address)) context.set(CLIENT, address)
    if (address === undefined || (perMinute === undefined && isThisMachine(address))) return next()
    const seconds = (isBoard(context.req.path) ? boards : rest)(address, epochOf(now()))
    if (seconds === 0) return next()
    return problem(context, 'te-veel-verzoeken', {}, { 'Retry-After': String(seconds) })
  }
}
