import { describe, expect, test } from 'vitest'
import { runCommand, writeTemporary } from './run-command.ts'

const LIKES_ZORG = {
  'wash-dress': 'like',
  'dress-wound': 'like',
  'fix-tap': 'dislike',
  'write-code': 'dislike',
}

const scoreLines = async (lines: readonly string[], ...words: string[]) => {
  const file = writeTemporary('answers.jsonl', `${lines.join('\n')}\n`)
  const { code, out, problems } = await runCommand('score', ['--answers', file, ...words])
  const results = out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
  return { code, results, problems }
}

describe('npm run score', () => {
  test('prints one result per line, in the order of the file', async () => {
    const { code, results, problems } = await scoreLines([
      JSON.stringify({ id: 'anna', interests: LIKES_ZORG, wishes: { nights: 'no' } }),
      JSON.stringify({ id: 'bo' }),
      '',
      JSON.stringify({ talents: { explain: 'skip' } }),
    ])
    expect(problems).toBe('')
    expect(code).toBe(0)
    expect(results.map(({ id, line }) => [id, line])).toEqual([
      ['anna', 1],
      ['bo', 2],
      [undefined, 4],
    ])
    const [anna, bo] = results
    expect(anna.sectors[0].id).toBe('zorg')
    expect(anna.sectors[0].reasons.map(({ question }: { question: string }) => question)).toContain(
      'wash-dress',
    )
    expect(anna.scales.map(({ scale }: { scale: string }) => scale)).toEqual(['R', 'I', 'A', 'S', 'E', 'C'])
    expect(anna.jobs.length + anna.closed.length).toBe(bo.jobs.length)
    expect(bo.certainty).toBe('too-little')
    expect(bo.sectors).toHaveLength(anna.sectors.length)
  })

  test('names malformed lines, still scores the others, and ends with code 2', async () => {
    const { code, results, problems } = await scoreLines([
      JSON.stringify({ id: 'first' }),
      '{ broken',
      JSON.stringify({ interests: { flying: 'like' } }),
      JSON.stringify({ interests: { 'fix-tap': 'love' } }),
      JSON.stringify({ interests: { 'fix-tap': 3 } }),
      '[]',
      JSON.stringify({ id: 'last' }),
    ])
    expect(code).toBe(2)
    expect(results.map(({ id }) => id)).toEqual(['first', 'last'])
    expect(
      problems
        .trimEnd()
        .split('\n')
        .map(line => line.split(':')[0]),
    ).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 5', 'Line 6'])
    expect(problems).toContain('There is no interest "flying".')
    expect(problems).toContain('"love" is not an answer to interest "fix-tap"')
  })

  test('scores the answers of another instrument', async () => {
    const instrument = 'tests/fixtures/riasec48.json'
    const { code, results } = await scoreLines(
      [JSON.stringify({ interests: { R8: '5', R6: '4', S5: '1' } })],
      '--instrument',
      instrument,
    )
    expect(code).toBe(0)
    expect(results[0].scales[0]).toMatchObject({ scale: 'R', answered: 2 })
    expect(results[0].scales[0].score).toBeGreaterThan(0.5)
    expect(results[0].scales[3].score).toBeLessThan(0)
  })

  test.each<[string[], string]>([
    [[], 'Give the file with answer sheets: --answers FILE.jsonl\n'],
    [['--answers', '/nowhere.jsonl'], 'There is no answers file "/nowhere.jsonl".\n'],
    [['--answer', 'x'], 'Unknown option "--answer"; known are --answers, --instrument, --pack.\n'],
    [['--answers'], 'Option --answers needs a value.\n'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { code, out, problems } = await runCommand('score', words)
    expect({ code, out, problems }).toEqual({ code: 2, out: '', problems: sentence })
  })

  test('refuses an instrument that cannot be scored, naming file and fault', async () => {
    const item = { id: 'saw', scale: 'R', discrimination: 1, thresholds: [0.5, 0.2] }
    const file = writeTemporary(
      'instrument.json',
      JSON.stringify({
        id: 'bad',
        categories: ['no', 'so', 'yes'],
        scales: ['R'],
        correlations: [[1]],
        minimumPerScale: 1,
        maximum: 1,
        items: [item],
      }),
    )
    const { code, problems } = await scoreLines(['{}'], '--instrument', file)
    expect(code).toBe(2)
    expect(problems).toBe(`Instrument file "${file}": The thresholds of item "saw" do not rise: 0.5, 0.2.\n`)
  })

  test('names the answers of another instrument', async () => {
    const { code, results, problems } = await scoreLines([JSON.stringify({ interests: { R8: '5' } })])
    expect(code).toBe(2)
    expect(results).toEqual([])
    expect(problems).toBe('Line 1: There is no interest "R8".\n')
  })

  test('refuses a pack that is not there', async () => {
    const { code, problems } = await scoreLines(['{}'], '--pack', 'atlantis')
    expect(code).toBe(2)
    expect(problems).toContain('Pack "atlantis" cannot be used')
  })
})
