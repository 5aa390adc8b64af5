import { failure, type Result, success } from '#core/shared/result.ts'

/** Options of a command, by name without dashes; every one takes a value. */
export type Options = ReadonlyMap<string, string>

/** Reads `--name value` pairs. Refuses unknown names, missing values and loose words, each by name. */
export function readOptions(words: readonly string[], known: readonly string[]): Result<Options, string> {
  const options = new Map<string, string>()
  const list = known.map(name => `--${name}`).join(', ')
  for (let place = 0; place < words.length; place += 2) {
    const word = words[place] ?? ''
    const name = word.slice(2)
    if (!word.startsWith('--') || !known.includes(name))
      return failure(`Unknown option "${word}"; known are ${list}.`)
    const value = words[place + 1]
    if (value === undefined || value.startsWith('--')) return failure(`Option --${name} needs a value.`)
    if (options.has(name)) return failure(`Option --${name} is given twice.`)
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
