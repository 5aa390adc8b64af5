import { failure, type Result, success } from '#core/shared/result.ts'

/** Options of a command, by name without dashes; a flag has an empty value. */
export type Options = ReadonlyMap<string, string>

/** Reads `--name value` pairs, and `flags` without a value. Refuses unknown names, missing values and loose words, each by name. */
export function readOptions(
  words: readonly string[],
  known: readonly string[],
  flags: readonly string[] = [],
): Result<Options, string> {
  const options = new Map<string, string>()
  const list = [...known, ...flags].map(name => `--${name}`).join(', ')
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const name = word.slice(2)
    const flag = flags.includes(name)
    if (!word.startsWith('--') || !(flag || known.includes(name)))
      return failure(`Unknown option "${word}"; known are ${list}.`)
    if (options.has(name)) return failure(`Option --${name} is given twice.`)
    if (flag) {
      options.set(name, '')
      continue
    }
    place += 1
    const value = words[place]
    if (value === undefined || value.startsWith('--')) return failure(`Option --${name} needs a value.`)
    options.set(name, value)
  }
  return success(options)
}

/** A whole number of at least `least`, or `otherwise` when the option is absent. */
export function wholeNumber(
  options: Options,
  name: string,
  least: number,
  otherwise: number,
): Result<number, string> {
  const text = options.get(name)
  if (text === undefined) return success(otherwise)
  const value = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least
    ? success(value)
    : failure(`Option --${name} is "${text}"; it must be a whole number of ${least} or more.`)
}
