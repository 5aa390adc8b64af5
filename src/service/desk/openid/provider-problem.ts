import * as client from 'openid-client'
import type { ProviderProblem } from './openid-provider.ts'

const NO_ANSWER: readonly string[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']
const BUSY: readonly string[] = ['server_error', 'temporarily_unavailable']

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const isServerFault = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Response && error.cause.status >= 500

/** The library's own errors say what was wrong; one without a code is a fetch that found nobody. */
const isUnanswered = (error: unknown): boolean =>
  (error instanceof TypeError && codeOf(error) === undefined) ||
  NO_ANSWER.includes(codeOf(error) ?? '') ||
  isServerFault(error)

/** What went wrong for who signs in. */
export const problemOf = (error: unknown): Exclude<ProviderProblem, 'incomplete'> => {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled'
    return BUSY.includes(error.error) ? 'unreachable' : 'refused'
  }
  // A code that was used, or is too old.
  if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') return 'again'
  return isUnanswered(error) ? 'unreachable' : 'refused'
}

/** One word for the log: what the provider or the library calls it, and nothing that came along with it. */
export const wordFor = (error: unknown): string => {
  const isTold =
    error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError
  const inside = error instanceof Error ? codeOf(error.cause) : undefined
  const word = isTold ? error.error : (inside ?? codeOf(error) ?? 'unknown')
  return /^\w{1,60}$/.test(word) ? word : 'unknown'
}
