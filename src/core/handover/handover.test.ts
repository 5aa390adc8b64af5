import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WISHES } from '../matching/wishes.ts'
import { SKIP } from '../questionnaire/instrument.ts'
import { bytesOf, checksum, lettersOf, markOf } from './code-bytes.ts'
import { decodeHandover, encodeHandover, type Handover, handoverTown, type KnownIds } from './handover.ts'

const KNOWN: KnownIds = {
  talents: ['explain', 'repair', 'listen'],
  interests: ['fix-tap', 'wound-care', 'write-code', 'plant-garden'],
  categories: ['dislike', 'unsure', 'like'],
  wishes: ['hours', 'lifting'],
  sectors: ['zorg', 'techniek', 'ict'],
  jobs: ['nurse', 'plumber'],
  doors: ['meet', 'learn', 'paid'],
}

const EXAMPLE: Handover = {
  municipality: 'groningen',
  language: 'ar',
  sheet: {
    talents: { explain: 'yes', repair: SKIP },
    interests: { 'fix-tap': 'like', 'write-code': 'dislike' },
    wishes: { hours: 'half', lifting: 'no' },
  },
  dismissedSectors: ['ict'],
  dismissedJobs: ['nurse'],
  steps: [
    { door: 'learn', when: 'this-week' },
    { door: 'meet', when: null },
  ],
}

/** Written down once, one for each version; never to be changed. */
const GOLDEN_1 = 'AQlncm9uaW5nZW4Cim67-wJTEuW4AjMhwiYBcz8Bn2cCKtxoT4Ul'
const GOLDEN = 'Aglncm9uaW5nZW5hcgKKbrv7AlMS5bgCMyHCJgFzPwGfZwIq3GhPXHM'

const opened = (code: string) => decodeHandover(code, KNOWN)

describe('a handover code', () => {
  test('gives back everything that was put in', () => {
    const code = encodeHandover(EXAMPLE, KNOWN.categories)
    expect(opened(code)).toEqual({ ok: true, value: EXAMPLE })
    expect(handoverTown(code)).toEqual({ ok: true, value: 'groningen' })
  })

  test('made by version 1 stays readable: this one lies on paper somewhere', () => {
    expect(opened(GOLDEN_1)).toEqual({ ok: true, value: { ...EXAMPLE, language: null } })
    expect(handoverTown(GOLDEN_1)).toEqual({ ok: true, value: 'groningen' })
  })

  test('made by version 2 stays readable, and tells the language', () => {
    expect(opened(GOLDEN)).toEqual({ ok: true, value: EXAMPLE })
    expect(encodeHandover(EXAMPLE, KNOWN.categories)).toBe(GOLDEN)
  })

  test.each([null, 'ar-XB', '', 'NL', 'nld', 'é1'])('does without the language %j', language => {
    const code = encodeHandover({ ...EXAMPLE, language }, KNOWN.categories)
    expect(opened(code)).toEqual({ ok: true, value: { ...EXAMPLE, language: null } })
  })

  test('goes in an address as it is', () => {
    expect(GOLDEN).toMatch(/^[\w-]+$/)
  })

  test('gives back any answers and choices', () => {
    const answers = (ids: readonly string[], values: (id: string) => readonly string[]) =>
      fc
        .subarray([...ids])
        .chain(some =>
          fc.tuple(...some.map(id => fc.constantFrom(...values(id), SKIP).map(value => [id, value]))),
        )
        .map(entries => Object.fromEntries(entries))
    const handovers = fc.record({
      municipality: fc.constantFrom('groningen', 's-hertogenbosch', 'stichtse-vecht'),
      language: fc.constantFrom('nl', 'ar', 'ti', null),
      sheet: fc.record({
        talents: answers(KNOWN.talents, () => ['yes', 'a-bit', 'no']),
        interests: answers(KNOWN.interests, () => KNOWN.categories),
        wishes: answers(KNOWN.wishes, id =>
          id === 'hours' ? ['few', 'half', 'full'] : ['yes', 'sometimes', 'no'],
        ),
      }),
      dismissedSectors: fc.subarray([...KNOWN.sectors]),
      dismissedJobs: fc.subarray([...KNOWN.jobs]),
      steps: fc.subarray([...KNOWN.doors]).chain(doors =>
        fc.tuple(
          ...doors.map(door =>
            fc
              .constantFrom('this-week' as const, 'this-month' as const, 'later' as const, null)
              .map(when => ({
                door,
                when,
              })),
          ),
        ),
      ),
    })
    fc.assert(
      fc.property(handovers, handover => {
        expect(opened(encodeHandover(handover, KNOWN.categories))).toEqual({ ok: true, value: handover })
      }),
    )
  })

  test('fits in 300 letters, however many of 48 activities were answered and whatever was put away', () => {
    const upTo = (count: number, answer: string) =>
      fc
        .integer({ min: 0, max: count })
        .map(some =>
          Object.fromEntries(Array.from({ length: some }, (_, index) => [`question-${index}`, answer])),
        )
    const whole = fc.record({
      municipality: fc.constant('s-hertogenbosch'),
      language: fc.constantFrom('nl', 'so', null),
      sheet: fc.record({
        talents: upTo(14, 'yes'),
        interests: upTo(48, 'like'),
        wishes: fc.constant(Object.fromEntries(Object.keys(WISHES).map(wish => [wish, SKIP]))),
      }),
      dismissedSectors: fc.constant(['zorg', 'techniek', 'ict', 'groen']),
      dismissedJobs: fc.constant(['nurse', 'plumber', 'baker', 'driver', 'cook', 'coder']),
      steps: fc.constant(['meet', 'learn', 'paid'].map(door => ({ door, when: null }))),
    })
    fc.assert(
      fc.property(whole, handover => {
        expect(encodeHandover(handover, KNOWN.categories).length).toBeLessThanOrEqual(300)
      }),
    )
  })

  test('leaves out what a town no longer has', () => {
    const code = encodeHandover(EXAMPLE, KNOWN.categories)
    const less = { ...KNOWN, interests: ['fix-tap'], doors: ['meet'], sectors: [], talents: ['repair'] }
    expect(decodeHandover(code, less)).toMatchObject({
      ok: true,
      value: {
        sheet: { talents: { repair: SKIP }, interests: { 'fix-tap': 'like' } },
        dismissedSectors: [],
        steps: [{ door: 'meet', when: null }],
      },
    })
  })
})

describe('a code that is no good', () => {
  const DAMAGED = { ok: false, problem: 'handover-damaged' }

  test.each(['', 'A', 'AQ', 'hello world', '%%%%'])('like %j is called damaged', code => {
    expect(opened(code)).toEqual(DAMAGED)
    expect(handoverTown(code)).toEqual(DAMAGED)
  })

  test('with one letter changed, or cut off anywhere, is refused', () => {
    for (let place = 0; place < GOLDEN.length; place += 1) {
      const changed = GOLDEN.slice(0, place) + (GOLDEN[place] === 'x' ? 'y' : 'x') + GOLDEN.slice(place + 1)
      expect(opened(changed).ok, changed).toBe(false)
      expect(opened(GOLDEN.slice(0, place)).ok).toBe(false)
    }
  })

  test('of a later version is told apart from damage', () => {
    const bytes = bytesOf(GOLDEN) ?? []
    const body = [3, ...bytes.slice(1, -2)]
    const sum = checksum(body)
    expect(opened(lettersOf([...body, sum >> 8, sum & 0xff]))).toEqual({
      ok: false,
      problem: 'handover-newer',
    })
  })

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: 0, max: 255 })), (text, bytes) => {
        opened(text)
        opened(lettersOf([1, ...bytes]))
        opened(lettersOf([2, ...bytes]))
      }),
    )
  })
})

describe('bytes', () => {
  test('as letters and back are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 })), bytes => {
        expect(bytesOf(lettersOf(bytes))).toEqual(bytes)
        expect(lettersOf(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })

  test('have the checksum everybody knows: CRC-16/CCITT-FALSE of "123456789" is 29B1', () => {
    expect(checksum([...'123456789'].map(digit => digit.charCodeAt(0)))).toBe(0x29b1)
  })

  test('marks are 14 bits', () => {
    fc.assert(
      fc.property(fc.string(), id => {
        expect(markOf(id)).toBeLessThan(2 ** 14)
        expect(markOf(id)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
