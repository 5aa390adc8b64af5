import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type OneEvent = {
  readonly passed: number
  readonly failed: number
  /** Of the servers that must be there. */
  readonly skipped: number
  /** DAViCal is looked at where it installs. */
  readonly davical: boolean
}
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that does not even load holds no test that failed. */
const countReport = ({ numPassedTests, numFailedTests, testResults }: Report): OneEvent => {
  const ran = (status: string): boolean => status === 'passed' || status === 'failed'
  const isDavical = (name: string): boolean => name.includes('caldav-on-davical')
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status }) => ({ davical: isDavical(name), ran: ran(status) })),
  )
  const broken = testResults.filter(one => one.status === 'failed' && one.assertionResults.length === 0)
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: tests.filter(one => !one.davical && !one.ran).length,
    davical: tests.some(one => one.davical && one.ran),
  }
}

/** The tests of `tests/calendars/caldav-on-*`; in the long form a booking is sent 200 times at once instead of fifty. */
export const proveOneEvent = (short: boolean): OneEvent => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-calendars-'))
  const file = join(folder, 'report.json')
  try {
    spawnSync(
      'npx',
      ['vitest', 'run', 'tests/calendars/caldav-on', '--reporter=json', `--outputFile=${file}`],
      {
        stdio: 'inherit',
        env: { ...process.env, ...(!short && { PROVE: '1' }) },
      },
    )
    return countReport(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
