import { PARTS, type PartId, type Results, resultsSchema, type State } from '#build/accessibility/results.ts'
import type { Check } from './every-showing.ts'
import { RULES } from './rules.ts'

/** The tests that each part of the statement rests on. */
export const TESTED_BY: Readonly<Record<PartId, readonly string[]>> = {
  rules: ['accessibility/whole.spec.ts'],
  kiosk: ['accessibility/kiosk.spec.ts'],
  aids: ['accessibility/aids.spec.ts'],
  order: ['accessibility/reading-order.spec.ts'],
  keys: ['accessibility/with-keys.spec.ts', 'e2e/journeys/keyboard.spec.ts', 'e2e/focus.spec.ts'],
  switch: ['e2e/journeys/one-switch.spec.ts'],
  layout: ['accessibility/layout.spec.ts'],
}

type Outcome = 'expected' | 'unexpected' | 'flaky' | 'skipped'
type Spec = {
  readonly title: string
  readonly file: string
  readonly tests: readonly {
    readonly status: Outcome
    readonly results: readonly {
      readonly attachments: readonly { readonly name: string; readonly body?: string }[]
    }[]
  }[]
}
type Suite = { readonly specs?: readonly Spec[]; readonly suites?: readonly Suite[] }
/** What Playwright writes down of a run, as far as it is read here. */
export type PlaywrightReport = {
  readonly stats: { readonly startTime: string }
  readonly suites: readonly Suite[]
}
type About = Pick<Results, 'version' | 'commit' | 'axe'>
type Attached = { readonly browser: string; readonly checks: readonly Check[] }

const STATES: Readonly<Record<Outcome, State>> = {
  expected: 'passed',
  flaky: 'passed',
  unexpected: 'failed',
  skipped: 'not-done',
}

const specsIn = ({ specs = [], suites = [] }: Suite): readonly Spec[] => [
  ...specs,
  ...suites.flatMap(specsIn),
]

const testsIn = (specs: readonly Spec[], files: readonly string[]): Results['parts'][PartId] =>
  specs
    .filter(({ file }) => files.includes(file))
    .flatMap(({ title, tests }) =>
      tests.map(({ status, results }) => ({ title, state: STATES[status], tries: results.length })),
    )

/** Of the last try: an earlier one may have stopped half-way. */
const attachedTo = (specs: readonly Spec[]): Attached => {
  const bodies = specs.flatMap(({ tests }) =>
    tests.flatMap(({ results }) =>
      results.flatMap(({ attachments }) =>
        attachments.flatMap(({ name, body }) => (name === 'checks' && body !== undefined ? [body] : [])),
      ),
    ),
  )
  const body = bodies.at(-1)
  if (body === undefined) throw new Error('the run has no checks: nothing was looked at')
  return JSON.parse(Buffer.from(body, 'base64').toString()) as Attached
}

const each = (words: readonly string[]): string[] => [...new Set(words)].toSorted()

const counted = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(each(words).map(word => [word, words.filter(other => other === word).length]))

/** The results of a run of the tests, for the statement: what ran, and nothing that did not. */
export const resultsOf = ({ stats, suites }: PlaywrightReport, about: About): Results => {
  const specs = suites.flatMap(specsIn)
  const { browser, checks } = attachedTo(specs)
  return resultsSchema.parse({
    date: stats.startTime.slice(0, 10),
    ...about,
    browser,
    rules: RULES,
    screens: each(checks.map(({ state }) => state)),
    languages: each(checks.map(({ language }) => language)),
    ways: each(checks.map(({ way }) => way)),
    checks: checks.length,
    violations: counted(
      checks.flatMap(({ faults }) => faults.map(fault => fault.slice(0, fault.indexOf(':')))),
    ),
    parts: Object.fromEntries(PARTS.map(part => [part, testsIn(specs, TESTED_BY[part])])),
  })
}
