import { stringify } from 'yaml'
import type { Answers, Instrument } from '#core/questionnaire/instrument.ts'
import { estimateCorrelations } from '#core/scoring/estimate-correlations.ts'
import { estimateScale } from '#core/scoring/estimate-scale.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const rounded = (value: number): number => Math.round(value * 1e3) / 1e3

/**
 * A model file (YAML, the shape of `content/base/models/interests.yaml`) with parameters estimated from these people.
 * Refuses, by name, a scale that does not settle and an item that hardly separates people.
 */
export function estimateModel(
  instrument: Instrument,
  people: readonly Answers[],
  date: string,
): Result<string, string> {
  const { categories, scales } = instrument
  const estimates = scales.map(scale =>
    estimateScale(
      instrument.items
        .filter(item => item.scale === scale)
        .map(({ id }) => ({ id, chosen: people.map(answers => categories.indexOf(answers[id] ?? '')) })),
      categories.length,
    ),
  )
  const restless = estimates.findIndex(({ converged }) => !converged)
  if (restless >= 0)
    return failure(`The parameters of scale "${scales[restless]}" do not settle; there are too few answers.`)
  const items = estimates.flatMap(({ items: ofScale }) => ofScale)
  const unsure = items.find(
    ({ standardErrors }) =>
      !(standardErrors.discrimination > 0) || standardErrors.thresholds.some(error => !(error > 0)),
  )
  if (unsure) return failure(`Item "${unsure.id}" cannot be told apart from the others; leave it out.`)
  const flat = items.find(({ discrimination }) => discrimination < 0.2)
  if (flat)
    return failure(
      `Item "${flat.id}" hardly separates people on its scale (discrimination ${rounded(flat.discrimination)}); leave it out or check its answers.`,
    )
  const byId = new Map(items.map(item => [item.id, item]))
  const estimated = {
    ...instrument,
    items: instrument.items.map(item => ({ ...item, ...byId.get(item.id) })),
  }
  return success(
    stringify(
      {
        instrument: instrument.id,
        source: `Eigen schatting op ${people.length} antwoordbladen (marginal maximum likelihood, graded response model)`,
        licence: 'CC BY 4.0',
        status: 'estimated',
        people: people.length,
        date,
        logLikelihood: Object.fromEntries(
          scales.map((scale, k) => [scale, rounded(estimates[k]?.logLikelihood ?? Number.NaN)]),
        ),
        categories: [...categories],
        scales: [...scales],
        correlations: estimateCorrelations(estimated, people).map(row => row.map(rounded)),
        parameters: Object.fromEntries(
          instrument.items.flatMap(({ id }) => {
            const item = byId.get(id)
            if (!item) return []
            const { discrimination, thresholds, standardErrors, fit, answers } = item
            const numbers = {
              discrimination: rounded(discrimination),
              thresholds: thresholds.map(rounded),
              answers,
              standardErrors: {
                discrimination: rounded(standardErrors.discrimination),
                thresholds: standardErrors.thresholds.map(rounded),
              },
              fit: rounded(fit),
            }
            return [[id, numbers]]
          }),
        ),
      },
      { lineWidth: 110, collectionStyle: 'any' },
    ),
  )
}
