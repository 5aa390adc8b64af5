import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { z } from 'zod'
import { keyIdSchema, SEAL_PROFILE, toBase64Url } from '#contract/api/sealed-contact.schema.ts'

/** A key counts for half a year; the month on top is for devices that had no network when the next one began. */
const PERIOD_MONTHS = 6
const OVERLAP_MONTHS = 1
/** A device may keep a sealed request this long before it can send it. */
const MOST_DAYS_OFFLINE = 14
/** How long contact data may be kept after it came in last (see the retention table in OPERATIONS.md). */
const DAYS_KEPT = 30
const DAY = 86_400_000

const part = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** As it lies in a file or in the environment. */
export const contactKeySchema = z.strictObject({
  id: keyIdSchema,
  profile: z.literal(SEAL_PROFILE),
  validFrom: z.iso.datetime(),
  expires: z.iso.datetime(),
  privateKey: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: part, y: part, d: part }),
})
export type ContactKey = z.infer<typeof contactKeySchema>

/** The keys this process holds, asked anew each time: another process may have turned them over. */
export type KeyRing = () => readonly ContactKey[]

const monthsLater = (instant: string, months: number): string => {
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The point itself, not shortened: 65 bytes, base64url. */
export const publicKeyOf = ({ privateKey: { x, y } }: ContactKey): string =>
  toBase64Url(Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]))

/** A new pair that counts from `validFrom` on. Its name has the day, for people, and a piece of its fingerprint. */
export const makeKey = (validFrom: string): ContactKey => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  const point = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const fingerprint = createHash('sha256').update(point).digest('hex').slice(0, 8)
  return contactKeySchema.parse({
    id: `${validFrom.slice(0, 10)}-${fingerprint}`,
    profile: SEAL_PROFILE,
    validFrom,
    expires: monthsLater(validFrom, PERIOD_MONTHS + OVERLAP_MONTHS),
    privateKey: { kty: 'EC', crv: 'P-256', x, y, d },
  })
}

const byStart = (one: ContactKey, other: ContactKey): number =>
  one.validFrom.localeCompare(other.validFrom) || one.id.localeCompare(other.id)

/** The key to seal with: of those that began, the one that began last. Undefined when that one has expired. */
export const currentKey = (keys: readonly ContactKey[], now: string): ContactKey | undefined => {
  const begun = keys.filter(key => key.validFrom <= now).toSorted(byStart)
  const last = begun.at(-1)
  return last && last.expires > now ? last : undefined
}

/** The key that will come after it, told ahead. */
export const nextKey = (keys: readonly ContactKey[], now: string): ContactKey | undefined =>
  keys.filter(key => key.validFrom > now).toSorted(byStart)[0]

/** What must be made so that there is a key for now and one for later; nothing when both are there. */
export const missingKeys = (keys: readonly ContactKey[], now: string): readonly ContactKey[] => {
  const current = currentKey(keys, now)
  const next = nextKey(keys, now)
  const made = current ? [] : [makeKey(now)]
  const start = (current ?? made[0])?.validFrom ?? now
  const turn = monthsLater(start, PERIOD_MONTHS)
  return next ? made : [...made, makeKey(turn > now ? turn : monthsLater(now, OVERLAP_MONTHS))]
}

/**
 * Turning over before the time has come: the next key counts from now on, or a new one when there is no next. A key that
 * was current stays, to open what was sealed with it.
 */
export const turnOver = (keys: readonly ContactKey[], now: string): readonly ContactKey[] => {
  const next = nextKey(keys, now)
  const begun = next
    ? keys.map(key => (key === next ? { ...key, validFrom: now } : key))
    : [...keys, makeKey(now)]
  return [...begun, ...missingKeys(begun, now)]
}

/** From this moment nothing sealed with the key can still come in, and nothing that came in may still be kept. */
export const destroyableFrom = (key: ContactKey): string =>
  new Date(Date.parse(key.expires) + (MOST_DAYS_OFFLINE + DAYS_KEPT) * DAY)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
