import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { simulatedPeople } from '#cli/people.ts'
import { interestModelSchema } from '#contract/content/model.schema.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'
import { runCommand, writeTemporary } from './run-command.ts'

const whole = groningenModel()
const instrument = {
  ...whole.instrument,
  items: whole.instrument.items.map((item, n) => ({
    ...item,
    sectors: [],
    discrimination: item.discrimination * (n % 2 === 0 ? 0.8 : 1.2),
    thresholds: item.thresholds.map(b => b + (n % 3) * 0.2),
  })),
}
const model = { ...whole, sectors: [], instrument }

const csvOf = (people: readonly Answers[]) => {
  const ids = instrument.items.map(({ id }) => id)
  return [ids.join(','), ...people.map(answers => ids.map(id => answers[id] ?? '').join(','))].join('\n')
}
const people = (count: number) => [...simulatedPeople(model, count, 11)].map(({ interests }) => interests)

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)

describe('npm run calibrate', () => {
  test('finds the parameters 2,000 people were simulated from, as well as it says itself', async () => {
    // every seventh cell empty: answers that are not there are left out
    const sheets = people(2000).map((answers, n) =>
      Object.fromEntries(Object.entries(answers).filter((_, place) => (place + n) % 7 !== 0)),
    )
    const out = writeTemporary('model.yaml', '')
    const { code, problems } = await runCommand('calibrate', [
      '--answers',
      writeTemporary('pilot.csv', csvOf(sheets)),
      '--out',
      out,
      '--date',
      '2027-03-31',
    ])
    expect(problems).toBe('')
    expect(code).toBe(0)
    const read = interestModelSchema.parse(parse(readFileSync(out, 'utf8')))
    expect(read).toMatchObject({
      instrument: 'interests',
      status: 'estimated',
      people: 2000,
      date: '2027-03-31',
    })
    const found = instrument.items.map(item => ({ item, numbers: read.parameters[item.id] }))
    const slopes = found.map(({ item, numbers }) => (numbers?.discrimination ?? 9) - item.discrimination)
    const thresholds = found.flatMap(({ item, numbers }) =>
      item.thresholds.map((b, c) => (numbers?.thresholds[c] ?? 9) - b),
    )
    expect(rootMeanSquare(slopes)).toBeLessThan(0.15)
    expect(rootMeanSquare(thresholds)).toBeLessThan(0.12)
    // errors in units of their own standard error: about 1
    const standardised = found.map(
      ({ numbers }, n) => (slopes[n] ?? 9) / (numbers?.standardErrors?.discrimination ?? 1e-9),
    )
    expect(rootMeanSquare(standardised)).toBeGreaterThan(0.6)
    expect(rootMeanSquare(standardised)).toBeLessThan(1.5)
    expect(found.every(({ numbers }) => (numbers?.fit ?? 1) < 0.05)).toBe(true)
    const apart = read.correlations.flatMap((row, i) =>
      row.map((value, j) => value - (instrument.correlations[i]?.[j] ?? 9)),
    )
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(0.1)
  }, 60_000)

  const three = people(300)
  const [some] = instrument.items
  test.each<[string, string, string]>([
    [
      'fewer than 300 people',
      csvOf(three.slice(0, 299)),
      'There are 299 answer sheets; estimating needs at least 300 people.',
    ],
    ['a missing column', 'fix-tap\nlike\n', 'has no column plant-garden.'],
    [
      'an unknown category',
      csvOf([{ ...three[0], 'fix-tap': 'love' }]),
      'line 2: "love" in column fix-tap is not one of dislike, unsure, like.',
    ],
    [
      'an item hardly anybody answered',
      csvOf(three.map(answers => ({ ...answers, 'fix-tap': '' }))),
      'Item "fix-tap" has 0 answers; estimating needs at least 100 of each item.',
    ],
    [
      'a category nobody chose',
      csvOf(three.map(answers => ({ ...answers, [some?.id ?? '']: 'like' }))),
      'Nobody answered "dislike" to item "fix-tap", so its thresholds cannot be estimated.',
    ],
  ])('refuses %s in one sentence', async (_what, text, sentence) => {
    const { code, out, problems } = await runCommand('calibrate', [
      '--answers',
      writeTemporary('pilot.csv', text),
    ])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(problems).toContain(sentence)
    expect(problems.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each<[string[], string]>([
    [[], "Give the file with a pilot's answers: --answers FILE.csv\n"],
    [['--answers', 'a.csv', '--date', 'soon'], 'Option --date is "soon"; it must be a day as 2027-03-31.\n'],
    [['--answers', '/nowhere.csv'], 'There is no answers file "/nowhere.csv".\n'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { code, problems } = await runCommand('calibrate', words)
    expect({ code, problems }).toEqual({ code: 2, problems: sentence })
  })
})
