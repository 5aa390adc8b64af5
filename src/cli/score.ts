import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { readInstrument, readPackModel, withInstrument } from './model-files.ts'
import { type Options, readOptions } from './options.ts'
import { scoreLine } from './score-line.ts'
import { stopWith } from './stop-with.ts'

/**
 * npm run score -- --answers FILE.jsonl [--instrument FILE] [--pack groningen]
 *
 * One JSON result per line on standard output, in the order of the file. A malformed line is named on standard error,
 * the others are still scored, and the exit code is then 2. Blank lines are passed over.
 */

function readModel(options: Options): AdviceModel {
  const model = readPackModel(options.get('pack') ?? 'groningen')
  if (!model.ok) return stopWith(model.problem)
  const name = options.get('instrument')
  if (name === undefined) return model.value
  const instrument = readInstrument(name)
  return instrument.ok ? withInstrument(model.value, instrument.value) : stopWith(instrument.problem)
}

async function scoreFile(model: AdviceModel, file: string): Promise<boolean> {
  let line = 0
  let refused = false
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1
    if (text.trim() === '') continue
    const scored = scoreLine(model, line === 1 ? text.replace(/^\uFEFF/, '') : text, line)
    if (scored.ok) {
      if (!process.stdout.write(`${scored.value}\n`)) await once(process.stdout, 'drain')
    } else {
      refused = true
      process.stderr.write(`Line ${line}: ${scored.problem}\n`)
    }
  }
  return !refused
}

const options = readOptions(process.argv.slice(2), ['answers', 'instrument', 'pack'])
if (!options.ok) stopWith(options.problem)
const file = options.value.get('answers')
if (file === undefined) stopWith('Give the file with answer sheets: --answers FILE.jsonl')
if (!statSync(file, { throwIfNoEntry: false })?.isFile()) stopWith(`There is no answers file "${file}".`)
process.exitCode = (await scoreFile(readModel(options.value), file)) ? 0 : 2
