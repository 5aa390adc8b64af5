import { writeFileSync } from 'node:fs'
import type { Instrument } from '#core/questionnaire/instrument.ts'
import type { Result } from '#core/shared/result.ts'
import { estimateModel } from './estimate-model.ts'
import { readInstrument, readPackModel } from './model-files.ts'
import { readOptions } from './options.ts'
import { readPilotFile } from './pilot-file.ts'
import { stopWith } from './stop-with.ts'

/**
 * npm run calibrate -- --answers FILE.csv [--instrument NAME-or-FILE] [--out FILE] [--date YYYY-MM-DD] [--pack groningen]
 *
 * Estimates the parameters of an instrument from a pilot's answers and writes a model file with the number of people, the
 * date, standard errors and fit; on standard output without --out. Without --instrument: the pack's own item bank, so that
 * the file can take the place of content/base/models/interests.yaml.
 */

const value = <Value>(result: Result<Value, string>): Value =>
  result.ok ? result.value : stopWith(result.problem)

const options = value(readOptions(process.argv.slice(2), ['answers', 'instrument', 'out', 'date', 'pack']))
const file = options.get('answers') ?? stopWith("Give the file with a pilot's answers: --answers FILE.csv")
const date = options.get('date') ?? new Date().toISOString().slice(0, 10)
if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
  stopWith(`Option --date is "${date}"; it must be a day as 2027-03-31.`)

function readItems(): Instrument {
  const name = options.get('instrument')
  if (name !== undefined) return value(readInstrument(name))
  return value(readPackModel(options.get('pack') ?? 'groningen')).instrument
}

const instrument = readItems()
const people = value(readPilotFile(file, instrument))
const model = value(estimateModel(instrument, people, date))
const out = options.get('out')
if (out === undefined) process.stdout.write(model)
else {
  try {
    writeFileSync(out, model)
  } catch {
    stopWith(`The model cannot be written to "${out}".`)
  }
}
