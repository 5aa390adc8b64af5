import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { failure, type Result, success } from '#core/shared/result.ts'

export type CaldavServer = {
  readonly port: number
  /** A new, empty calendar. */
  readonly newCalendar: () => Promise<string>
  readonly stop: () => Promise<void>
}
type Program = 'radicale' | 'xandikos'

const DEBIAN = '/usr/bin'
export const USER = { name: 'gids', password: 'geheim' } as const

/** These tests are about real servers, so they are fetched where that is possible. */
export const install = (packages: readonly string[], isInstalled: () => boolean): boolean => {
  if (isInstalled()) return true
  if (process.getuid?.() !== 0) return false
  try {
    const options = {
      stdio: 'ignore',
      timeout: 180_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const
    execFileSync(join(DEBIAN, 'apt-get'), ['install', '-y', '--no-install-recommends', ...packages], options)
  } catch {
    return false
  }
  return isInstalled()
}

export const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

const launch = (program: Program, folder: string, port: number): ChildProcess => {
  const options = { stdio: 'ignore', cwd: folder } as const
  if (program === 'xandikos')
    return spawn(
      join(DEBIAN, program),
      ['-d', join(folder, 'data'), '--defaults', '-l', '127.0.0.1', '-p', String(port)],
      options,
    )
  const config = join(folder, 'config')
  // Debian's own settings ask for TLS and a login in front of it.
  const lines = [
    '[server]',
    `hosts = 127.0.0.1:${port}`,
    'max_connections = 300',
    '[auth]',
    'type = none',
    '[rights]',
    'type = authenticated',
    '[storage]',
    `filesystem_folder = ${join(folder, 'data')}`,
    '[logging]',
    'level = error',
  ]
  writeFileSync(config, lines.join('\n'))
  return spawn(join(DEBIAN, program), ['--config', config], options)
}

const untilAnswers = async (url: string, child: ChildProcess): Promise<boolean> => {
  for (let attempt = 0; attempt < 150 && child.exitCode === null; attempt += 1) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (answer) return true
    await wait(100)
  }
  return false
}

type Started = {
  readonly name: string
  readonly child: ChildProcess
  readonly port: number
  /** The path under which the calendars of the user lie. */
  readonly home: string
  readonly kill: () => void
  /** Once it has ended. */
  readonly tidy: () => Promise<void> | void
}

/** What was started, once it answers; the reason when it never does. */
export const whenItAnswers = async ({
  name,
  child,
  port,
  home,
  kill,
  tidy,
}: Started): Promise<Result<CaldavServer, string>> => {
  const ended = new Promise(resolve => child.once('exit', resolve))
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    kill()
    await ended
    process.off('exit', kill)
    await tidy()
  }
  if (!(await untilAnswers(`http://127.0.0.1:${port}/`, child))) {
    await stop()
    return failure(`${name} did not start`)
  }
  let count = 0
  return success({
    port,
    newCalendar: async () => {
      count += 1
      const url = `http://127.0.0.1:${port}${home}agenda-${count}/`
      const authorization = `Basic ${Buffer.from(`${USER.name}:${USER.password}`).toString('base64')}`
      const made = await fetch(url, { method: 'MKCALENDAR', headers: { Authorization: authorization } })
      if (made.status !== 201) throw new Error(`${name} made no calendar: ${made.status}`)
      return url
    },
    stop,
  })
}

/** A real server of Debian on a port of its own, or the reason why there is none. */
export const startCaldav = async (program: Program): Promise<Result<CaldavServer, string>> => {
  if (!install([program], () => existsSync(join(DEBIAN, program))))
    return failure(`no ${program}; on Debian: apt-get install ${program}`)
  const folder = mkdtempSync(join(tmpdir(), `tp-${program}-`))
  const port = await freePort()
  const child = launch(program, folder, port)
  return whenItAnswers({
    name: program,
    child,
    port,
    home: program === 'xandikos' ? '/user/calendars/' : '/gids/',
    kill: () => child.kill('SIGKILL'),
    tidy: () => rmSync(folder, { recursive: true, force: true }),
  })
}
