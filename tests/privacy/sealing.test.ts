import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApiContact, contactSchema, NAME_LENGTH } from '#contract/api/contact.schema.ts'
import {
  fromBase64Url,
  packContact,
  type SealedContact,
  sealedContactSchema,
  toBase64Url,
} from '#contract/api/sealed-contact.schema.ts'
import { failure, success } from '#core/shared/result.ts'
import { usableKey } from '#platform/booking-client/seal-contact.ts'
import { openEnvelope } from '#service/privacy/hpke.ts'
import { makeKey } from '#service/privacy/key-set.ts'
import { KEY, NOW, PLACE, published, SAMIRA, sealed } from './envelopes.ts'

/** `BIT_FLIPS=10000` for the long form. */
const FLIPS = Number(process.env.BIT_FLIPS ?? 1_000)

/** Every kind of writing, up to the longest that the form accepts. */
const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: NAME_LENGTH }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: NAME_LENGTH }),
    fc.constantFrom(
      '🌷'.repeat(NAME_LENGTH),
      '"'.repeat(NAME_LENGTH),
      '\\'.repeat(NAME_LENGTH),
      'أميرة',
      '👩🏽‍🔧',
    ),
  )
  .map(naam => ({ naam, kanaal: 'telefoon', adres: '06 12345678' }))
const longest = `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(3)}nl`
const contacts = fc
  .oneof(
    names,
    names.map(({ naam }) => ({ naam, kanaal: 'email', adres: longest })),
  )
  .map(contact => contactSchema.safeParse(contact))
  .filter(parsed => parsed.success)
  .map(parsed => parsed.data as ApiContact)

describe('contact data sealed on a device', () => {
  test('opens at the service, in its own place, as it was typed', async () => {
    const envelope = await sealed()
    expect(sealedContactSchema.parse(envelope)).toEqual(envelope)
    expect(await openEnvelope(envelope, KEY, PLACE)).toEqual(success(SAMIRA))
    expect(JSON.stringify(envelope)).not.toContain('Samira')
  })

  test('is never the same twice', async () => {
    const [one, other] = [await sealed(), await sealed()]
    expect(one.tekst).not.toBe(other.tekst)
    expect(one.enc).not.toBe(other.enc)
  })

  test('is equally long whoever it is about, in any writing, up to the longest', async () => {
    const lengths = new Set<number>()
    await fc.assert(
      fc.asyncProperty(contacts, async contact => {
        expect(packContact(contact)).toHaveLength(1024)
        const envelope = await sealed(contact)
        lengths.add(JSON.stringify(envelope).length)
        expect(await openEnvelope(envelope, KEY, PLACE)).toEqual(success(contact))
      }),
      { numRuns: 100 },
    )
    expect(lengths.size).toBe(1)
  })
})

describe('an envelope', () => {
  const flip = (text: string, bit: number): string => {
    const bytes = fromBase64Url(text)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return toBase64Url(bytes)
  }
  const bitsOf = (text: string): number => fromBase64Url(text).length * 8

  test(`with one bit turned over does not open (${FLIPS} times)`, async () => {
    const envelope = await sealed()
    const inEnc = bitsOf(envelope.enc)
    const all = inEnc + bitsOf(envelope.tekst)
    let accepted = 0
    for (let time = 0; time < FLIPS; time += 1) {
      // Spread over the whole envelope: 7919 is a prime that does not divide the number of bits.
      const bit = (time * 7919) % all
      const broken =
        bit < inEnc
          ? { ...envelope, enc: flip(envelope.enc, bit) }
          : { ...envelope, tekst: flip(envelope.tekst, bit - inEnc) }
      if ((await openEnvelope(broken, KEY, PLACE)).ok) accepted += 1
    }
    expect(accepted).toBe(0)
    expect((await openEnvelope(envelope, KEY, PLACE)).ok).toBe(true)
  }, 300_000)

  test('cannot be written in a second way: the spare bits at the end must be as encoding leaves them', async () => {
    const envelope = await sealed()
    const other = (text: string): string => `${text.slice(0, -1)}B`
    expect(sealedContactSchema.safeParse({ ...envelope, enc: other(envelope.enc) }).success).toBe(false)
    expect(sealedContactSchema.safeParse({ ...envelope, tekst: other(envelope.tekst) }).success).toBe(false)
  })

  test.each<[string, Partial<typeof PLACE>, Partial<SealedContact>]>([
    ['under another id', { id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c78' }, {}],
    ['in another town', { municipality: 'groningen' }, {}],
    ['with another day', {}, { dag: '2026-11-22' }],
    ['with another name of the key', {}, { sleutel: '2026-11-21-00000000' }],
  ])('does not open %s', async (_, place, other) => {
    const envelope = await sealed()
    const opened = await openEnvelope({ ...envelope, ...other }, KEY, { ...PLACE, ...place })
    expect(opened).toEqual(failure('unreadable'))
  })

  test('opens under the same id in capitals, which is the same id', async () => {
    expect((await openEnvelope(await sealed(), KEY, { ...PLACE, id: PLACE.id.toUpperCase() })).ok).toBe(true)
  })

  test('does not open with another private key', async () => {
    expect(await openEnvelope(await sealed(), makeKey(NOW), PLACE)).toEqual(failure('unreadable'))
  })

  test('with something in it that is no contact, or that the form would have refused, does not open', async () => {
    for (const contact of [
      { ...SAMIRA, adres: 'geen nummer' },
      { ...SAMIRA, naam: 'Jan\u202Etiek' },
    ])
      expect(await openEnvelope(await sealed(contact), KEY, PLACE)).toEqual(failure('unreadable'))
  })
})

describe('the key a device uses', () => {
  const current = published(makeKey('2026-05-01T00:00:00Z'))
  const next = published(makeKey('2026-11-01T00:00:00Z'))
  const keys = { huidig: current, volgend: next }

  test.each([
    ['before it counts', '2026-04-30T23:59:59Z', undefined],
    ['while it counts', '2026-05-01T00:00:00Z', current],
    ['while the next one counts as well', '2026-11-15T00:00:00Z', current],
    ['after it expired', '2026-12-01T00:00:00Z', next],
    ['after both expired', '2027-06-01T00:00:00Z', undefined],
  ])('%s', (_, moment, key) => expect(usableKey(keys, moment)).toEqual(key))
})
