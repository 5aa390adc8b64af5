import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { checkModel } from '#core/matching/check-model.ts'
import type { Instrument } from '#core/questionnaire/instrument.ts'
import { checkInstrument } from '#core/scoring/check-instrument.ts'
import { failure, type Result } from '#core/shared/result.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Research instruments that are known by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['riasec48', join(ROOT, 'tests', 'fixtures', 'riasec48.json')],
])

const instrumentSchema = z.object({
  id: z.string(),
  categories: z.array(z.string()),
  scales: z.array(z.string()),
  correlations: z.array(z.array(z.number())),
  minimumPerScale: z.number(),
  maximum: z.number(),
  items: z.array(
    z.object({
      id: z.string(),
      scale: z.string(),
      sectors: z.array(z.string()).default([]),
      discrimination: z.number(),
      thresholds: z.array(z.number()),
    }),
  ),
})

/** An instrument by name or JSON file, checked. */
export function readInstrument(nameOrFile: string): Result<Instrument, string> {
  const file = NAMED.get(nameOrFile) ?? nameOrFile
  if (!existsSync(file)) return failure(`There is no instrument file "${nameOrFile}".`)
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return failure(`Instrument file "${nameOrFile}" is not JSON.`)
  }
  const read = instrumentSchema.safeParse(data)
  if (!read.success) {
    const issue = read.error.issues[0]
    return failure(
      `Instrument file "${nameOrFile}", ${issue?.path.join('.') || 'whole file'}: ${issue?.message}.`,
    )
  }
  const checked = checkInstrument(read.data)
  return checked.ok ? checked : failure(`Instrument file "${nameOrFile}": ${checked.problem}`)
}

/** The model of a town's pack, checked. */
export function readPackModel(municipality: string): Result<AdviceModel, string> {
  const compiled = compilePack(readContentFolder(join(ROOT, 'content')), municipality)
  if (compiled.ok) return checkModel(compiled.value.pack)
  const [first] = compiled.problem
  const where = first ? `${first.file}:${first.line} ${first.message}. ${first.remedy}` : 'unknown problem'
  return failure(`Pack "${municipality}" cannot be used (${compiled.problem.length} problems): ${where}`)
}

/** Just the instrument, without sectors or talents: for research forms that belong to no town. */
export const bareModel = (instrument: Instrument, like: AdviceModel): AdviceModel => ({
  ...like,
  instrument,
  sectors: [],
  talents: [],
})

/** A pack's model, asking another instrument's items. */
export const withInstrument = (model: AdviceModel, instrument: Instrument): AdviceModel => ({
  ...model,
  instrument,
})

/** A pack's model in which an activity counts for its type only, never for a sector. */
export const withoutSectorTags = (model: AdviceModel): AdviceModel =>
  withInstrument(model, {
    ...model.instrument,
    items: model.instrument.items.map(item => ({ ...item, sectors: [] })),
  })
