import { spawnSync } from 'node:child_process'

/** F10: the tests of `tests/flow/documented.test.ts` with a million events for each machine; true when all hold. */
export const proveDocumented = (short: boolean): boolean =>
  spawnSync('npx', ['vitest', 'run', '--project', 'node', 'tests/flow/documented.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ...(!short && { PROVE: '1' }) },
  }).status === 0
