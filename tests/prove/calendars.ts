import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type OneEvent = { readonly passed: number; readonly failed: number; readonly skipped: number }

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
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
