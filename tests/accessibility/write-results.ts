import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { RESULTS_FILE } from '#build/accessibility/results.ts'
import { EVERY_SHOWING } from './every-showing.ts'
import { type PlaywrightReport, resultsOf, TESTED_BY } from './results-of-run.ts'

/**
 * `npm run accessibility`: the whole of it, every screen in every language and way, and what was found written down for the
 * statement. Takes a quarter of an hour and needs a built app; what is not committed cannot be named, so there may be none. Where
 * there is no time for that, `-- 4` looks at each screen in four languages and ways, in turn, and the statement says how many.
 */
const REPORT = 'test-results/e2e.json'

const said = (command: string, ...args: readonly string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout.trim()

if (said('git', 'status', '--porcelain', '--untracked-files=no') !== '') {
  console.error('Commit first: the results have to say what was tested.')
  process.exit(1)
}
rmSync(REPORT, { force: true })
const files = Object.values(TESTED_BY).flat()
spawnSync('npx', ['playwright', 'test', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ACCESSIBILITY_SHOWINGS: process.argv[2] ?? String(EVERY_SHOWING.length) },
})
const manifest = (path: string): { readonly version: string } => JSON.parse(readFileSync(path, 'utf8'))
const results = resultsOf(JSON.parse(readFileSync(REPORT, 'utf8')) as PlaywrightReport, {
  version: manifest('package.json').version,
  axe: manifest('node_modules/axe-core/package.json').version,
  commit: said('git', 'rev-parse', 'HEAD'),
})
writeFileSync(RESULTS_FILE, JSON.stringify(results))
spawnSync('npx', ['biome', 'format', '--write', RESULTS_FILE], { stdio: 'inherit' })
const failed = Object.values(results.parts)
  .flat()
  .filter(({ state }) => state !== 'passed')
console.log(
  `${results.checks} checks, ${failed.length} tests that did not pass. Build again for the statement.`,
)
process.exitCode = failed.length === 0 ? 0 : 1
