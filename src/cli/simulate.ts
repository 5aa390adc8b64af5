import type { AdviceModel } from '#core/matching/advice-model.ts'
import { checkInstrument } from '#core/scoring/check-instrument.ts'
import type { Result } from '#core/shared/result.ts'
import { readAnswerFile } from './answer-file.ts'
import { bareModel, readInstrument, readPackModel, withInstrument } from './model-files.ts'
import { readOptions, wholeNumber } from './options.ts'
import { simulatedPeople } from './people.ts'
import { type Respondent, runSimulation } from './run-simulation.ts'
import { stopWith } from './stop-with.ts'

/**
 * npm run simulate -- [--instrument NAME-or-FILE] [--answers FILE.csv] [--people N --seed S] [--max N] [--pack groningen]
 *
 * Prints one JSON object. Without --instrument: the pack's own item bank, sectors and talents.
 */

const value = <Value>(result: Result<Value, string>): Value =>
  result.ok ? result.value : stopWith(result.problem)

const options = value(
  readOptions(process.argv.slice(2), ['instrument', 'answers', 'people', 'seed', 'max', 'pack']),
)
const answers = options.get('answers')
if (answers !== undefined && (options.has('people') || options.has('seed')))
  stopWith(
    'Give either --answers, or --people and --seed: people are replayed from a file or simulated, not both.',
  )
const people = value(wholeNumber(options, 'people', 1, 1000))
const seed = value(wholeNumber(options, 'seed', 0, 1))

function readModel(): AdviceModel {
  const pack = value(readPackModel(options.get('pack') ?? 'groningen'))
  const name = options.get('instrument')
  const model = name === undefined ? pack : bareModel(value(readInstrument(name)), pack)
  const maximum = value(wholeNumber(options, 'max', 1, model.instrument.maximum))
  return withInstrument(model, value(checkInstrument({ ...model.instrument, maximum })))
}

const model = readModel()
const respondents: Iterable<Respondent> =
  answers === undefined
    ? simulatedPeople(model, people, seed)
    : value(readAnswerFile(answers, model.instrument)).map(interests => ({ interests, talents: {} }))
process.stdout.write(`${JSON.stringify(runSimulation(model, respondents))}\n`)
