import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from './setup/find-chromium.ts'

/**
 * Everything that must hold, in the order in which a fault is cheapest to find. The last line counts: a check counts as
 * one test, besides the tests of Vitest and Playwright.
 */
const REPORTS = 'test-results'
let passed = 0
let failed = 0
let skipped = 0
let secondTry = 0

const run = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean => {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  return status === 0
}

const check = (command: string, ...args: string[]): void => {
  if (run(command, args)) passed += 1
  else failed += 1
}

const report = (file: string): unknown => {
  const path = `${REPORTS}/${file}`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  success: boolean
}
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

const unitTests = (): void => {
  const ended = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/vitest.json`,
  ])
  const result = report('vitest.json') as VitestReport | null
  passed += result?.numPassedTests ?? 0
  skipped += result?.numPendingTests ?? 0
  failed += Math.max(result?.numFailedTests ?? 0, ended ? 0 : 1)
}

const browserTests = (chromium: string): void => {
  const ended = run('npx', ['playwright', 'test'], { CHROMIUM_PATH: chromium })
  const result = report('e2e.json') as PlaywrightReport | null
  passed += (result?.stats.expected ?? 0) + (result?.stats.flaky ?? 0)
  secondTry += result?.stats.flaky ?? 0
  skipped += result?.stats.skipped ?? 0
  failed += Math.max(result?.stats.unexpected ?? 0, ended ? 0 : 1)
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS)
check('npx', 'tsc', '-p', '.')
check('npx', 'tsc', '-p', 'src/core')
check('npx', 'biome', 'check', '.')
check('npx', 'knip')
check('npx', 'tsx', 'src/build/check-content.ts')
unitTests()
check('npx', 'vite', 'build')
check('npx', 'tsx', 'src/build/check-size.ts')
const chromium = findChromium()
if (chromium === null) {
  console.error(
    'Er is geen Chromium gevonden, en installeren lukte niet. Zet CHROMIUM_PATH naar een Chromium.',
  )
  failed += 1
} else browserTests(chromium)

if (skipped > 0) console.log(`\n${skipped} not tested here; each says why above.`)
if (secondTry > 0)
  console.log(`\n${secondTry} in the browser passed at the second try only; see "flaky" above.`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
