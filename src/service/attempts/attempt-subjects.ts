import { createHmac, hkdfSync } from 'node:crypto'

/** Whom an attempt counts for, in a form nobody can find the address back from. */
export type AttemptSubjects = (text: string) => string

/**
 * With a key of its own, made of the secret: there are so few network addresses that a plain hash of each is soon made.
 */
export const attemptSubjects = (secret: string): AttemptSubjects => {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'talentperron failed attempts', 32))
  return text => createHmac('sha256', key).update(text).digest('base64url')
}
