import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_ALPHABET } from '../shared/code-alphabet.ts'
import { decodeShort, encodeShort, isShortCode, type KnownResults, type ShortResult } from './short-code.ts'

const KNOWN: KnownResults = {
  municipality: 'groningen',
  sectors: ['zorg', 'techniek', 'ict', 'onderwijs'],
  doors: ['home', 'meet', 'learn', 'paid'],
}
const EXAMPLE: ShortResult = {
  language: 'ar',
  sectors: ['zorg', 'onderwijs', 'ict'],
  steps: [
    { door: 'learn', when: 'this-month' },
    { door: 'meet', when: null },
  ],
}
/** Written down once; never to be changed. */
const GOLDEN = 'FXX5-7X57-WRX2-7MMW-R86X'
const DAMAGED = { ok: false, problem: 'handover-damaged' }

const results: fc.Arbitrary<ShortResult> = fc.record({
  language: fc.constantFrom('nl', 'en', 'ar', 'ti', 'uk', 'tr', 'fa', 'so', 'pl', null),
  sectors: fc.shuffledSubarray([...KNOWN.sectors], { maxLength: 3 }),
  steps: fc
    .shuffledSubarray([...KNOWN.doors], { maxLength: 3 })
    .chain(doors =>
      fc.tuple(
        ...doors.map(door =>
          fc
            .constantFrom('this-week' as const, 'this-month' as const, 'later' as const, null)
            .map(when => ({ door, when })),
        ),
      ),
    ),
})
const codes = results.map(result => encodeShort('groningen', result))
const lettersOf = (code: string): string[] => [...code.replaceAll('-', '')]

describe('a code to say', () => {
  test('made by version 1 stays readable: somebody wrote this one down', () => {
    expect(encodeShort('groningen', EXAMPLE)).toBe(GOLDEN)
    expect(decodeShort(GOLDEN, KNOWN)).toEqual({ ok: true, value: EXAMPLE })
  })

  test('is twenty letters in groups of four, and gives back any result', () => {
    fc.assert(
      fc.property(results, result => {
        const code = encodeShort('groningen', result)
        expect(code).toMatch(new RegExp(`^([${CODE_ALPHABET}]{4}-){4}[${CODE_ALPHABET}]{4}$`))
        expect(isShortCode(code)).toBe(true)
        expect(decodeShort(code, KNOWN)).toEqual({ ok: true, value: result })
      }),
    )
  })

  test('may be typed in small letters, with spaces or with nothing between the groups', () => {
    for (const typed of [
      GOLDEN.toLowerCase(),
      GOLDEN.replaceAll('-', ' '),
      ` ${GOLDEN.replaceAll('-', '')}\n`,
    ])
      expect(decodeShort(typed, KNOWN)).toEqual({ ok: true, value: EXAMPLE })
  })

  test('leaves out what a town no longer has, and a language that it cannot name', () => {
    expect(decodeShort(GOLDEN, { ...KNOWN, sectors: ['ict'], doors: ['meet'] })).toEqual({
      ok: true,
      value: { language: 'ar', sectors: ['ict'], steps: [{ door: 'meet', when: null }] },
    })
    const code = encodeShort('groningen', { ...EXAMPLE, language: 'ar-XB' })
    expect(decodeShort(code, KNOWN)).toEqual({ ok: true, value: { ...EXAMPLE, language: null } })
  })
})

describe('a code to say that was typed wrong', () => {
  test('in any one letter is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.integer({ min: 1, max: 13 }), (code, place, by) => {
        const letters = lettersOf(code)
        const right = CODE_ALPHABET.indexOf(letters[place] ?? '')
        letters[place] = CODE_ALPHABET[(right + by) % CODE_ALPHABET.length] ?? ''
        expect(decodeShort(letters.join(''), KNOWN)).toEqual(DAMAGED)
      }),
    )
  })

  test('with any two letters in each other’s place is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.nat(19), (code, one, other) => {
        const letters = lettersOf(code)
        fc.pre(letters[one] !== letters[other])
        const swapped = letters.map((letter, at) =>
          at === one ? letters[other] : at === other ? letters[one] : letter,
        )
        expect(decodeShort(swapped.join(''), KNOWN)).toEqual(DAMAGED)
      }),
    )
  })

  test('one letter short or long, or with a letter that no code has, is refused', () => {
    for (const typed of [GOLDEN.slice(1), `${GOLDEN}A`, GOLDEN.replace(/.$/, 'B'), ''])
      expect(decodeShort(typed, KNOWN)).toEqual(DAMAGED)
  })

  test('never throws, and a long code is none', () => {
    fc.assert(fc.property(fc.string(), typed => void decodeShort(typed, KNOWN)))
    expect(isShortCode('Aglncm9uaW5nZW5hcgKKbrv7AlMS5bgCMyHCJgFzPwGfZwIq3GhPXHM')).toBe(false)
  })
})

test('a code to say of another town, or of a later version, is told apart from damage', () => {
  expect(decodeShort(encodeShort('s-hertogenbosch', EXAMPLE), KNOWN)).toEqual({
    ok: false,
    problem: 'handover-elsewhere',
  })
  // The version is the last value: one more is one letter more, with the sum that belongs to it.
  const letters = lettersOf(GOLDEN).map(letter => CODE_ALPHABET.indexOf(letter))
  const before = letters.slice(0, 18).reduce((whole, letter) => whole * 14n + BigInt(letter), 0n) + 1n
  const later: number[] = []
  for (let whole = before; later.length < 18; whole /= 14n) later.unshift(Number(whole % 14n))
  const rest = later.reduce((sum, letter, place) => sum + letter * (place + 2), 0) % 193
  const code = [...later, Math.floor(rest / 14), rest % 14].map(letter => CODE_ALPHABET[letter]).join('')
  expect(decodeShort(code, KNOWN)).toEqual({ ok: false, problem: 'handover-newer' })
})
