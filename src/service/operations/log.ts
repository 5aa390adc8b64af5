/**
 * One line for what was done: what, to what, how it went, from where and when (BIO2, 8.15.01). Never who: no name, no
 * address, no id of an appointment, no address on the network.
 */
export type LogLine = {
  /** A word: `PUT`, `purge`, `start`. */
  readonly action: string
  /** A kind of thing, as `/afspraken/{id}`; never one of them. */
  readonly object: string
  readonly result: 'done' | 'refused' | 'fault'
  /** The part of the service it came in by. */
  readonly origin: 'api' | 'service' | 'operator'
  /** Why it did not succeed: a word from a closed list. */
  readonly problem?: string
  readonly status?: number
  readonly milliseconds?: number
  readonly counts?: Readonly<Record<string, number>>
}

export type Log = (line: LogLine) => void

let waiting = ''

const flush = (): void => {
  if (waiting !== '') console.log(waiting)
  waiting = ''
}
// Nothing is lost when the process ends in the same turn.
process.once('exit', flush)

/** Lines of one turn of the event loop go out in one write: under load a write costs more than the line. */
const print = (line: string): void => {
  if (waiting === '') setImmediate(flush)
  waiting += waiting === '' ? line : `\n${line}`
}

/** JSON, one line each, on standard output. */
export const jsonLog =
  (now: () => string, write: (line: string) => void = print): Log =>
  line =>
    write(JSON.stringify({ time: now(), ...line }))
