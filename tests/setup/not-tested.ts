import { expect, test } from 'vitest'

/** Says, where everybody sees it, what this machine cannot test and why: a printed reason and a test that counts as skipped. */
export const notTested = (what: string, reason: string): void => {
  console.warn(`Not tested: ${what}. ${reason}`)
  test.skip(`${what}: ${reason}`, () => expect.fail(reason))
}
