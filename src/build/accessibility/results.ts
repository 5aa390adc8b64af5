import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What is looked at, each by tests of its own. */
export const PARTS = ['rules', 'kiosk', 'aids', 'order', 'keys', 'switch', 'layout'] as const
export type PartId = (typeof PARTS)[number]

const count = z.int().min(0)

/** What the last whole run found. Nobody writes it by hand: `npm run accessibility` does. */
export const resultsSchema = z.strictObject({
  date: z.iso.date(),
  version: z.string(),
  /** What was tested, as the version control names it. */
  commit: z.string().regex(/^[\da-f]{40}$/),
  axe: z.string(),
  browser: z.string(),
  /** The sets of rules, as axe calls them. */
  rules: z.array(z.string()).min(1),
  screens: z.array(z.string()).min(1),
  languages: z.array(z.string()).min(1),
  ways: z.array(z.string()).min(1),
  /** How often axe looked: at a screen, in a language, shown in a way. */
  checks: count,
  /** The rules that were broken, with how often. */
  violations: z.record(z.string(), count),
  parts: z.record(
    z.enum(PARTS),
    z.array(
      z.strictObject({
        title: z.string(),
        state: z.enum(['passed', 'failed', 'not-done']),
        tries: count,
      }),
    ),
  ),
})
export type Results = z.infer<typeof resultsSchema>
export type State = Results['parts'][PartId][number]['state']

/** Where they are kept, so that the statement can be made on any machine without a browser. */
export const RESULTS_FILE: string = fileURLToPath(new URL('results.json', import.meta.url))

export const readResults = (): Results => resultsSchema.parse(JSON.parse(readFileSync(RESULTS_FILE, 'utf8')))

/**
 * How often axe can look: at each screen in each language and way. Dutch has no Dutch below it, and the screen without a town
 * has no languages.
 */
export const everyCheck = ({ screens, languages, ways }: Results): number =>
  (screens.length - 1) * (languages.length * ways.length - 1) + 1

/** How a part went as a whole: one failure is a failure, and what did not run was not done. */
export const stateOf = (results: Results, part: PartId): State => {
  const states = results.parts[part].map(({ state }) => state)
  if (states.includes('failed')) return 'failed'
  return states.length > 0 && states.every(state => state === 'passed') ? 'passed' : 'not-done'
}
