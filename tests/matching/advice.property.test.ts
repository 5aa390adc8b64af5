import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Advice, Reason } from '#core/matching/advice.ts'
import { advise } from '#core/matching/advise.ts'
import { checkModel } from '#core/matching/check-model.ts'
import { checkSheet } from '#core/matching/check-sheet.ts'
import { shownSectors } from '#core/matching/shown.ts'
import type { AnswerSheet } from '#core/questionnaire/instrument.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'

const model = groningenModel()
const LIKING = ['dislike', 'unsure', 'like']

const answersTo = (ids: readonly string[], answers: readonly string[]) =>
  fc
    .array(fc.option(fc.constantFrom(...answers), { nil: undefined, freq: 1 }), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    .map(given =>
      Object.fromEntries(ids.flatMap((id, n) => (given[n] === undefined ? [] : [[id, given[n]] as const]))),
    )
const items = model.instrument.items.map(({ id }) => id)
const sheets: fc.Arbitrary<AnswerSheet> = fc.record({
  talents: answersTo(
    model.talents.map(({ id }) => id),
    ['yes', 'a-bit', 'no', 'skip'],
  ),
  interests: answersTo(items, [...LIKING, 'skip']),
  wishes: fc.record({
    lifting: fc.constantFrom('yes', 'sometimes', 'no'),
    people: fc.constantFrom('much', 'little'),
  }),
})

const scoreOf = (advice: Advice, id: string): number =>
  advice.sectors.find(sector => sector.id === id)?.score ?? Number.NaN

const without = (sheet: AnswerSheet, { kind, question }: Pick<Reason, 'kind' | 'question'>): AnswerSheet => {
  const part = kind === 'interest' ? 'interests' : 'talents'
  const { [question]: _left, ...rest } = sheet[part]
  return { ...sheet, [part]: rest }
}

describe('advice in Groningen', () => {
  test('can be made: the content is sound', () => {
    expect(checkModel(model).ok).toBe(true)
  })

  test('is never empty and never loses a sector, whatever was answered', () => {
    fc.assert(
      fc.property(sheets, sheet => {
        const advice = advise(model, sheet)
        expect(advice.sectors.map(({ id }) => id).sort()).toEqual(model.sectors.map(({ id }) => id).sort())
        expect(shownSectors(advice, new Set(items))).toHaveLength(3)
        for (const sector of advice.sectors) {
          const content = model.sectors.find(({ id }) => id === sector.id)
          expect(sector.jobs.length + sector.closed.length).toBe(content?.jobs.length)
          expect(Number.isFinite(sector.score)).toBe(true)
          expect(sector.standardError).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order in which questions were answered', () => {
    const reversed = (answers: Record<string, string>) =>
      Object.fromEntries(Object.entries(answers).reverse())
    fc.assert(
      fc.property(sheets, sheet => {
        const turned = { ...sheet, talents: reversed(sheet.talents), interests: reversed(sheet.interests) }
        expect(advise(model, turned)).toEqual(advise(model, sheet))
      }),
      { numRuns: 40 },
    )
  })

  test('never lowers a sector when somebody likes its work more', () => {
    const own = model.instrument.items.filter(({ sectors }) => sectors.length > 0)
    fc.assert(
      fc.property(sheets, fc.constantFrom(...own), fc.constantFrom(0, 1), (sheet, item, level) => {
        const answering = (answer: number) =>
          advise(model, { ...sheet, interests: { ...sheet.interests, [item.id]: LIKING[answer] ?? '' } })
        const lower = answering(level)
        const higher = answering(level + 1)
        for (const sector of item.sectors) {
          expect(scoreOf(higher, sector)).toBeGreaterThanOrEqual(scoreOf(lower, sector))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('names as reasons the answers without which the sector falls most', () => {
    fc.assert(
      fc.property(sheets, sheet => {
        for (const sector of advise(model, sheet).sectors) {
          const given: Pick<Reason, 'kind' | 'question'>[] = [
            ...Object.keys(sheet.interests).map(question => ({ kind: 'interest' as const, question })),
            ...Object.keys(sheet.talents).map(question => ({ kind: 'talent' as const, question })),
          ]
          const fall = (answer: Pick<Reason, 'kind' | 'question'>) =>
            sector.score - scoreOf(advise(model, without(sheet, answer)), sector.id)
          const isNamed = (answer: Pick<Reason, 'kind' | 'question'>) =>
            sector.reasons.some(({ kind, question }) => kind === answer.kind && question === answer.question)
          const largestUnnamed = Math.max(0, ...given.filter(answer => !isNamed(answer)).map(fall))
          for (const reason of sector.reasons) {
            expect(fall(reason)).toBeCloseTo(reason.contribution, 9)
            expect(fall(reason)).toBeGreaterThanOrEqual(largestUnnamed - 1e-6)
          }
        }
      }),
      { numRuns: 3 },
    )
  }, 60_000)

  test('treats a skipped question exactly as one that was never asked', () => {
    fc.assert(
      fc.property(sheets, sheet => {
        const said = (answers: Readonly<Record<string, string>>) =>
          Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'skip'))
        const bare = { ...sheet, talents: said(sheet.talents), interests: said(sheet.interests) }
        expect(advise(model, bare)).toEqual(advise(model, sheet))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a sheet that says little', () => {
  const everywhere = (ids: readonly string[], answer: string) =>
    Object.fromEntries(ids.map(id => [id, answer]))
  const talents = model.talents.map(({ id }) => id)

  test('of nothing gives all sectors in the order of the pack, and says there is too little', () => {
    const advice = advise(model, { talents: {}, interests: {}, wishes: {} })
    expect(advice.sectors.map(({ id }) => id)).toEqual(model.sectors.map(({ id }) => id))
    expect(advice.sectors.every(({ score, strength }) => score === 0 && strength === 'a-bit')).toBe(true)
    expect(advice.certainty).toBe('too-little')
    expect(advice.notices).toEqual(['nothing-answered'])
  })

  test.each(LIKING)('with only "%s" gives no false certainty', answer => {
    const advice = advise(model, { talents: {}, interests: everywhere(items, answer), wishes: {} })
    expect(advice.certainty).toBe('too-little')
    expect(advice.notices).toContain('all-the-same')
    expect(advice.sectors.every(({ strength }) => strength === 'a-bit')).toBe(true)
  })

  test.each([
    ['like', 'yes'],
    ['unsure', 'a-bit'],
    ['dislike', 'no'],
    ['skip', 'skip'],
  ])('with only "%s" and "%s" gives no false certainty', (interest, talent) => {
    const sheet = { talents: everywhere(talents, talent), interests: everywhere(items, interest), wishes: {} }
    expect(advise(model, sheet).certainty).toBe('too-little')
  })

  test('of equal interests leaves the word to the talents, but never a sure one', () => {
    const varied = Object.fromEntries(talents.map((id, n) => [id, n % 2 === 0 ? 'yes' : 'no']))
    const advice = advise(model, { talents: varied, interests: everywhere(items, 'like'), wishes: {} })
    expect(advice.certainty).toBe('close')
    expect(advice.notices).toContain('all-the-same')
  })

  test('of six answers says that they are few', () => {
    const six = Object.fromEntries(items.slice(0, 6).map((id, n) => [id, n === 0 ? 'like' : 'dislike']))
    const advice = advise(model, { talents: {}, interests: six, wishes: {} })
    expect(advice.notices).toEqual(['few-answers', 'no-talents'])
    expect(advice.certainty).not.toBe('clear')
  })
})

describe('checking a sheet', () => {
  const empty = { talents: {}, interests: {}, wishes: {} }

  test.each<[Partial<AnswerSheet>, string]>([
    [{ interests: { flying: 'like' } }, 'There is no interest "flying".'],
    [{ talents: { juggling: 'yes' } }, 'There is no talent "juggling".'],
    [{ wishes: { salary: 'much' } }, 'There is no wish "salary".'],
    [
      { wishes: { hours: 'never' } },
      '"never" is not an answer to wish "hours"; it knows few, half, full, skip.',
    ],
  ])('names what it does not know', (part, sentence) => {
    expect(checkSheet(model, { ...empty, ...part })).toEqual({ ok: false, problem: sentence })
  })

  test('accepts an empty one', () => {
    expect(checkSheet(model, empty).ok).toBe(true)
  })
})
