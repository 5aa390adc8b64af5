import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Answers, type Instrument, SKIP } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

/** Fewer people than this say nothing that can be used: a threshold would be off by a quarter of a standard deviation. */
const LEAST_PEOPLE = 300

/** Fewer answers than this to one item are too few for its own parameters. */
const LEAST_ANSWERS = 100

const cells = (line: string): string[] => line.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))

/** Whether there are enough people, enough answers to every item, and somebody in every category. */
function checkPilot(instrument: Instrument, people: readonly Answers[]): string | null {
  if (people.length < LEAST_PEOPLE)
    return `There are ${people.length} answer sheets; estimating needs at least ${LEAST_PEOPLE} people.`
  for (const { id } of instrument.items) {
    const given = people.flatMap(answers => answers[id] ?? [])
    if (given.length < LEAST_ANSWERS)
      return `Item "${id}" has ${given.length} answers; estimating needs at least ${LEAST_ANSWERS} of each item.`
    const unused = instrument.categories.find(category => !given.includes(category))
    if (unused !== undefined)
      return `Nobody answered "${unused}" to item "${id}", so its thresholds cannot be estimated.`
  }
  return null
}

/**
 * Answers of a pilot from a CSV file (plain or .gz): a header with a column for every item of the instrument, one person a
 * line. An empty cell or `skip` is an answer that is not there, as the adaptive questionnaire leaves them. Other columns
 * are ignored. Refuses naming line and column, and a pilot that is too small.
 */
export function readPilotFile(file: string, instrument: Instrument): Result<Answers[], string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return failure(`There is no answers file "${file}".`)
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = cells(header)
  const missing = instrument.items.find(item => !names.includes(item.id))
  if (missing) return failure(`Answers file "${file}" has no column ${missing.id}.`)
  const columns = instrument.items.map(({ id }) => ({ id, column: names.indexOf(id) }))
  const people: Answers[] = []
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue
    const row = cells(line)
    const answers: Record<string, string> = {}
    for (const { id, column } of columns) {
      const answer = row[column] ?? ''
      if (answer === '' || answer === SKIP) continue
      if (!instrument.categories.includes(answer))
        return failure(
          `Answers file "${file}", line ${place + 2}: "${answer}" in column ${id} is not one of ${instrument.categories.join(', ')}.`,
        )
      answers[id] = answer
    }
    if (Object.keys(answers).length > 0) people.push(answers)
  }
  const problem = checkPilot(instrument, people)
  return problem === null ? success(people) : failure(problem)
}
