import type { AdviceModel } from '#core/matching/advice-model.ts'
import { checkInstrument } from '#core/scoring/check-instrument.ts'
import type { Result } from '#core/shared/result.ts'
import { readAnswerFile } from './answer-file.ts'
import { fairnessReport } from './fairness.ts'
import { bareModel, readInstrument, readPackModel, withInstrument, withoutSectorTags } from './model-files.ts'
import {
  knowOccupations,
  likingOfTheFirst,
  OCCUPATIONS,
  readOccupations,
  tryOccupations,
} from './occupations.ts'
import { readOptions, wholeNumber } from './options.ts'
import { simulatedPeople } from './people.ts'
import { type Respondent, runSimulation, type TypeOrder } from './run-simulation.ts'
import { stopWith } from './stop-with.ts'

/**
 * npm run simulate -- [--instrument NAME-or-FILE] [--answers FILE.csv] [--people N --seed S] [--max N] [--minimum N]
 *   [--order trait|form] [--occupations] [--report] [--pack groningen]
 *
 * Prints one JSON object. Without --instrument: the pack's own item bank, sectors and talents, types in order of their
 * traits. Another instrument: types in order of the sum score of its whole form, which is how published forms are scored;
 * --order trait puts them in order of their traits instead. --occupations adds the test on real
 * occupations, --report how the sectors shift between groups that differ on R and S; both need sectors.
 */

const value = <Value>(result: Result<Value, string>): Value =>
  result.ok ? result.value : stopWith(result.problem)

const options = value(
  readOptions(
    process.argv.slice(2),
    ['instrument', 'answers', 'people', 'seed', 'max', 'minimum', 'order', 'pack'],
    ['occupations', 'report'],
  ),
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
  const minimumPerScale = value(wholeNumber(options, 'minimum', 0, model.instrument.minimumPerScale))
  return withInstrument(model, value(checkInstrument({ ...model.instrument, maximum, minimumPerScale })))
}

function typeOrder(): TypeOrder {
  const order = options.get('order') ?? (options.has('instrument') ? 'form' : 'trait')
  if (order === 'trait' || order === 'form') return order
  return stopWith(`Option --order is "${order}"; it must be trait or form.`)
}

const order = typeOrder()
const model = readModel()
const respondents: Iterable<Respondent> =
  answers === undefined
    ? simulatedPeople(model, people, seed)
    : value(readAnswerFile(answers, model.instrument)).map(interests => ({ interests, talents: {} }))
if (model.sectors.length === 0 && (options.has('occupations') || options.has('report')))
  stopWith('--occupations and --report are about sectors; leave out --instrument.')

/**
 * What people in an occupation like, read in three ways, each with the whole bank beside it; then what types alone give
 * when no activity counts for a sector, and how far the shapes reach when types and talents are known.
 */
function occupationTest() {
  const occupations = value(readOccupations(OCCUPATIONS, model))
  const attempt = (ownLiking: number) => ({
    ...tryOccupations(model, occupations, people, seed, ownLiking, false),
    wholeBank: tryOccupations(model, occupations, people, seed, ownLiking, true).balanced,
  })
  return {
    occupations: occupations.length,
    typesAndTalents: attempt(0),
    ownWorkLikedAsExpected: attempt(likingOfTheFirst(model, seed)),
    ownWorkLikedToo: attempt(1),
    activitiesForTypesOnly: tryOccupations(withoutSectorTags(model), occupations, people, seed, 0),
    withoutNoise: knowOccupations(model, occupations),
  }
}

const result = {
  ...runSimulation(model, respondents, order),
  ...(options.has('occupations') ? { occupations: occupationTest() } : {}),
  ...(options.has('report') ? { fairness: fairnessReport(model, people, seed) } : {}),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
