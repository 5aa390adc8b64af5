import { type Answers, type Instrument, SKIP } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { readAnswerSheets } from './answer-file.ts'

/** Fewer people than this say nothing that can be used: a threshold would be off by a quarter of a standard deviation. */
const LEAST_PEOPLE = 300

/** Fewer answers than this to one item are too few for its own parameters. */
const LEAST_ANSWERS = 100

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
 * Answers of a pilot (`readAnswerSheets`). An empty cell or `skip` is an answer that is not there, as the adaptive
 * questionnaire leaves them; somebody without any answer does not count. Refuses a pilot that is too small.
 */
export function readPilotFile(file: string, instrument: Instrument): Result<Answers[], string> {
  const sheets = readAnswerSheets(file, instrument, { absent: ['', SKIP] })
  if (!sheets.ok) return sheets
  const people = sheets.value.filter(answers => Object.keys(answers).length > 0)
  const problem = checkPilot(instrument, people)
  return problem === null ? success(people) : failure(problem)
}
