import type { ReportFault } from './booking/http/booking-api.ts'

/**
 * One line for the operator: where, what kind, and the places in the code. Not the message of the fault: a database
 * quotes what people typed in it.
 */
export const printFault =
  (now: () => string): ReportFault =>
  ({ path, error }) => {
    const isError = error instanceof Error
    const code = isError && 'code' in error ? String(error.code) : undefined
    const frames = isError ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : []
    const stack = frames.slice(0, 8).map(line => line.trim())
    console.error(
      JSON.stringify({
        time: now(),
        action: 'fault',
        object: path,
        result: 'fault',
        origin: 'service',
        error: isError ? error.name : typeof error,
        code,
        stack,
      }),
    )
  }
