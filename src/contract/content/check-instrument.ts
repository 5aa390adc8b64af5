import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'
import type { ContentProblem } from './content-problem.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'

/** A full item bank, as the measuring rules ask: enough to choose from for each interest type. */
const FULL_BANK = { perScale: 8, total: 48 }

const rising = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY))

const checkParameters = ({ interests, model }: Content): ContentProblem[] => {
  const items = new Set(interests.data.items.map(item => item.id))
  const parameters = new Map(Object.entries(model.data.parameters))
  const expected = model.data.categories.length - 1
  const missing = interests.data.items.flatMap((item, index) =>
    parameters.has(item.id)
      ? []
      : [
          problemAt(
            interests,
            ['items', index, 'id'],
            `Vraag “${item.id}” heeft geen parameters`,
            `Voeg “${item.id}” toe onder parameters in content/${model.file}.`,
          ),
        ],
  )
  const wrong = [...parameters].flatMap(([id, parameter]) => {
    const at = (message: string, remedy: string, ...rest: string[]) =>
      problemAt(model, ['parameters', id, ...rest], message, remedy)
    const found: ContentProblem[] = []
    if (!items.has(id))
      found.push(
        at(
          `Parameters voor “${id}”, maar die vraag is er niet`,
          `Haal ze weg of maak de vraag in content/${interests.file}.`,
        ),
      )
    if (parameter.thresholds.length !== expected)
      found.push(
        at(
          `“${id}” heeft ${parameter.thresholds.length} drempels bij ${expected + 1} antwoorden`,
          `Geef precies ${expected} drempels.`,
          'thresholds',
        ),
      )
    if (!rising(parameter.thresholds))
      found.push(
        at(
          `De drempels van “${id}” lopen niet op`,
          'Zet ze van laag naar hoog, elk getal één keer.',
          'thresholds',
        ),
      )
    return found
  })
  return [...missing, ...wrong]
}

/** Lower triangle of Cholesky; `false` when the matrix is not positive definite, so that no person could have it. */
const positiveDefinite = (matrix: readonly (readonly number[])[]): boolean => {
  const lower: number[][] = []
  for (const [row, values] of matrix.entries()) {
    const current: number[] = []
    lower.push(current)
    for (let column = 0; column <= row; column++) {
      const other = lower[column] ?? []
      let rest = values[column] ?? 0
      for (let k = 0; k < column; k++) rest -= (current[k] ?? 0) * (other[k] ?? 0)
      if (row === column) {
        if (rest <= 0) return false
        current.push(Math.sqrt(rest))
      } else current.push(rest / (other[column] ?? 1))
    }
  }
  return true
}

const checkModel = ({ interests, model }: Content): ContentProblem[] => {
  const { correlations, scales, categories, instrument } = model.data
  const found: ContentProblem[] = []
  if (instrument !== interests.data.id)
    found.push(
      problemAt(
        model,
        ['instrument'],
        `Dit model is van “${instrument}”, de vragenlijst heet “${interests.data.id}”`,
        'Gebruik in beide bestanden dezelfde naam.',
      ),
    )
  if (new Set(scales).size !== scales.length)
    found.push(problemAt(model, ['scales'], 'Een schaal staat er twee keer', 'Noem elke schaal één keer.'))
  if (new Set(categories).size !== categories.length)
    found.push(
      problemAt(model, ['categories'], 'Een antwoord staat er twee keer', 'Noem elk antwoord één keer.'),
    )
  const diagonal = correlations.every((row, index) => row[index] === 1)
  const symmetric = correlations.every((row, i) => row.every((value, j) => value === correlations[j]?.[i]))
  if (!diagonal || !symmetric || !positiveDefinite(correlations))
    found.push(
      problemAt(
        model,
        ['correlations'],
        'Deze samenhangen kunnen niet samen bestaan',
        'Zet enen op de schuine lijn, maak beide helften gelijk en houd de rest kleiner dan 1.',
      ),
    )
  return found
}

const checkBank = ({ interests }: Content, fullBank: boolean): ContentProblem[] => {
  const { items, minimumPerScale, maximum } = interests.data
  const perScale = Math.max(minimumPerScale, fullBank ? FULL_BANK.perScale : 0)
  const found = INTEREST_TYPES.flatMap(type => {
    const count = items.filter(item => item.scale === type).length
    return count >= perScale
      ? []
      : [
          problemAt(
            interests,
            ['items'],
            `Schaal ${type} heeft ${count} vragen, en dat is te weinig`,
            `Maak er ten minste ${perScale}.`,
          ),
        ]
  })
  if (fullBank && items.length < FULL_BANK.total)
    found.push(
      problemAt(
        interests,
        ['items'],
        `Er zijn ${items.length} vragen, en dat is te weinig`,
        `Maak er ten minste ${FULL_BANK.total}.`,
      ),
    )
  const least = minimumPerScale * INTEREST_TYPES.length
  if (maximum < least || maximum > items.length)
    found.push(
      problemAt(
        interests,
        ['maximum'],
        `Na ${maximum} vragen stoppen kan niet`,
        `Kies een getal van ${least} tot en met ${Math.max(least, items.length)}.`,
      ),
    )
  return found
}

const falling = (numbers: readonly number[]) => rising([...numbers].reverse())

const checkWeights = ({ matching }: Content): ContentProblem[] => {
  const { strength, certainty } = matching.data.weights
  const found: ContentProblem[] = []
  if (!falling([strength['very-good'], strength.good, strength['a-bit']]))
    found.push(
      problemAt(
        matching,
        ['weights', 'strength'],
        'De grenzen van de woorden lopen niet af',
        'Zet very-good hoger dan good, en good hoger dan a-bit.',
      ),
    )
  if (!falling([1, certainty.clear, certainty['fairly-clear'], 0]))
    found.push(
      problemAt(
        matching,
        ['weights', 'certainty'],
        'De grenzen van de zekerheid kloppen niet',
        'Zet clear hoger dan fairly-clear, allebei tussen 0 en 1.',
      ),
    )
  return found
}

/** Whether the questionnaire and its numbers belong together and can be scored. */
export const checkInstrument = (content: Content, fullBank: boolean): ContentProblem[] => [
  ...checkParameters(content),
  ...checkModel(content),
  ...checkBank(content, fullBank),
  ...checkWeights(content),
]
