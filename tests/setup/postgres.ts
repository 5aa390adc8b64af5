import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { failure, type Result, success } from '#core/shared/result.ts'

type PostgresCluster = {
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}
type Person = { readonly uid: number; readonly gid: number }

const DEBIAN = '/usr/lib/postgresql'

const findBinaries = (): string | undefined => {
  if (!existsSync(DEBIAN)) return undefined
  const versions = readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one))
  return versions.map(version => join(DEBIAN, version, 'bin')).find(bin => existsSync(join(bin, 'initdb')))
}

const idOf = (name: string): Person | undefined => {
  try {
    const read = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root, so root lends it to somebody who may do less. */
const runAs = (): Result<Person | undefined, string> => {
  if (process.getuid?.() !== 0) return success(undefined)
  const person = idOf('postgres') ?? idOf('nobody')
  return person
    ? success(person)
    : failure('root cannot run PostgreSQL and there is no user postgres or nobody')
}

const untilReady = async (connect: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connect()
      return
    } catch (error) {
      if (attempt === 100) throw error
      await wait(100)
    }
  }
}

/** A private cluster on a socket of its own, or the reason why there is none. Later settings win. */
export const startPostgres = async (
  more: readonly string[] = [],
): Promise<Result<PostgresCluster, string>> => {
  const bin = findBinaries()
  if (!bin) return failure(`no PostgreSQL in ${DEBIAN}; on Debian: apt-get install postgresql`)
  const person = runAs()
  if (!person.ok) return person
  const folder = mkdtempSync(join(tmpdir(), 'tp-pg-'))
  if (person.value) chownSync(folder, person.value.uid, person.value.gid)
  const options = { ...person.value, cwd: folder, env: { PATH: `${bin}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' } }
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    stdio: 'ignore',
  })
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=100',
    ...more,
  ]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap(one => ['-c', one])], {
    ...options,
    stdio: 'ignore',
  })
  const kill = (): void => {
    server.kill('SIGKILL')
  }
  process.once('exit', kill)

  const urlOf = (database: string): string => `postgresql://tester@localhost/${database}?host=${folder}`
  const run = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: urlOf('postgres') })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await untilReady(() => run('select 1'))

  let count = 0
  return success({
    newDatabase: async () => {
      count += 1
      await run(`create database test_${count}`)
      return urlOf(`test_${count}`)
    },
    stop: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      process.off('exit', kill)
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
