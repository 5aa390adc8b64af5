import { describe, expect, test } from 'vitest'
import { runCommand, writeTemporary } from './run-command.ts'

const ITEMS = ['R', 'I', 'A', 'S', 'E', 'C'].flatMap(type => [1, 2, 3, 4, 5, 6, 7, 8].map(n => `${type}${n}`))

const simulate = async (...words: string[]) => {
  const outcome = await runCommand('simulate', words)
  return { ...outcome, result: outcome.code === 0 ? JSON.parse(outcome.out) : null }
}

describe('npm run simulate', () => {
  test('finds the true order of simulated people, the same for the same seed', async () => {
    const words = ['--instrument', 'riasec48', '--people', '300', '--seed', '4', '--max', '18']
    const [once, again] = await Promise.all([simulate(...words), simulate(...words)])
    expect(once.code).toBe(0)
    expect(again.out).toBe(once.out)
    const { result } = once
    expect(result.people).toBe(300)
    expect(result.questionsAsked).toBeLessThanOrEqual(18)
    expect(result.order).toBe('full-form score')
    expect(result.top1).toBeGreaterThan(0.68)
    expect(result.top2Pair).toBeGreaterThan(0.58)
    expect(result.top1InTop2).toBeGreaterThan(result.top1)
    expect(result.correlation).toBeGreaterThan(0.8)
    expect(result.certainty.map((row: { certainty: string }) => row.certainty)).toEqual([
      'clear',
      'fairly-clear',
      'close',
      'too-little',
    ])
    expect(result.fullForm.top1).toBeGreaterThanOrEqual(result.top1 - 0.05)
  })

  test('puts types in order of their traits when asked to', async () => {
    const words = ['--instrument', 'riasec48', '--people', '200', '--order', 'trait', '--minimum', '2']
    const { code, result } = await simulate(...words)
    expect(code).toBe(0)
    expect(result.order).toBe('trait')
    expect(result.top1).toBeGreaterThan(0.55)
    expect(result.plainSum).toBeUndefined()
  })

  test('tries occupations and compares groups when asked to', async () => {
    const { code, result } = await simulate('--people', '200', '--occupations', '--report')
    expect(code).toBe(0)
    const { occupations, fairness } = result
    expect(occupations.occupations).toBeGreaterThan(300)
    // 86% / 96% and 76% / 93% with 4,000 people per sector (scoring note); a margin of three points
    expect(occupations.ownWorkLikedToo.balanced.first).toBeGreaterThan(0.82)
    expect(occupations.ownWorkLikedToo.balanced.topTwo).toBeGreaterThan(0.93)
    expect(occupations.typesAndTalents.balanced.first).toBeGreaterThan(0.73)
    // what the model expects of people whose first sector it is lies between nothing more and one deviation more
    const { ownLiking, balanced } = occupations.ownWorkLikedAsExpected
    expect(ownLiking).toBeGreaterThan(0.5)
    expect(ownLiking).toBeLessThan(0.9)
    expect(balanced.first).toBeGreaterThan(0.78)
    // without noise it is known exactly: the same shares whatever the seed, and no answers do better on average
    expect(occupations.withoutNoise.balanced).toBeGreaterThan(occupations.typesAndTalents.balanced.first)
    expect(occupations.withoutNoise.sectors).toHaveLength(4)
    expect(fairness.ways.map(({ way }: { way: string }) => way)).toEqual([
      'adaptive',
      'whole bank',
      'whole bank, types only',
    ])
    const [adaptive] = fairness.ways
    expect(adaptive.moreR.first.techniek).toBeGreaterThan(adaptive.moreS.first.techniek)
    expect(adaptive.firstShift).toBeLessThan(0.25)
  }, 120_000)

  test('replays answers from a file against the full form of the same people', async () => {
    const likes = (types: string) => ITEMS.map(item => (types.includes(item.charAt(0)) ? 5 : 1)).join(',')
    const file = writeTemporary(
      'answers.csv',
      `${ITEMS.join(',')},other\n${likes('R')},x\n${likes('SA')},y\n`,
    )
    const { code, result } = await simulate('--instrument', 'riasec48', '--answers', file)
    expect(code).toBe(0)
    expect(result).toMatchObject({ people: 2, against: 'own full form', top1InTop2: 1 })
  })

  test('knows the sectors of a pack', async () => {
    const { code, result } = await simulate('--people', '100')
    expect(code).toBe(0)
    expect(result.questionsAsked).toBeLessThanOrEqual(20)
    expect(result.sectors.top1InTop3).toBeGreaterThan(0.75)
    expect(result.fullForm.sectors.top1).toBeGreaterThan(0.3)
  })

  const header = ITEMS.join(',')
  const row = ITEMS.map(() => 3).join(',')
  test.each<[string, string, string]>([
    ['a missing column', 'R1,R2\n1,2\n', 'has no column R8.'],
    [
      'a category that is not there',
      `${header}\n${row.replace('3', '9')}\n`,
      'line 2: "9" in column R1 is not one of 1, 2, 3, 4, 5.',
    ],
    ['a short row', `${header}\n${row}\n1,2\n`, 'line 3: "" in column'],
    ['no people', `${header}\n`, 'has no answer sheets.'],
  ])('refuses a file with %s', async (_what, text, sentence) => {
    const { code, out, problems } = await simulate(
      '--instrument',
      'riasec48',
      '--answers',
      writeTemporary('a.csv', text),
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(problems).toContain(sentence)
    expect(problems.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each<[string[], string]>([
    [['--people', 'many'], 'Option --people is "many"; it must be a whole number of 1 or more.\n'],
    [['--order', 'name'], 'Option --order is "name"; it must be trait or form.\n'],
    [
      ['--instrument', 'riasec48', '--report'],
      '--occupations and --report are about sectors; leave out --instrument.\n',
    ],
    [['--instrument', 'mbti'], 'There is no instrument file "mbti".\n'],
    [
      ['--instrument', 'riasec48', '--max', '3'],
      'A maximum of 3 leaves no room for 1 item on each of 6 scales.\n',
    ],
    [
      ['--answers', 'a.csv', '--people', '5'],
      'Give either --answers, or --people and --seed: people are replayed from a file or simulated, not both.\n',
    ],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { code, out, problems } = await simulate(...words)
    expect({ code, out, problems }).toEqual({ code: 2, out: '', problems: sentence })
  })
})
