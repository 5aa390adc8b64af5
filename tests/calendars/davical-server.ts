import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { failure, type Result } from '#core/shared/result.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { type CaldavServer, freePort, install, USER, whenItAnswers } from './caldav-servers.ts'

const PHP = '/usr/bin/php'
const SHARE = '/usr/share/davical'
const AWL = '/usr/share/awl'
/** Without `php-cgi` Debian fetches Apache for it. */
const PACKAGES = ['davical', 'php-cgi']

/** In the order of its own `create-database.sh`, which asks for users of the system. */
const SCHEMA = [
  join(AWL, 'dba/awl-tables.sql'),
  join(AWL, 'dba/schema-management.sql'),
  join(SHARE, 'dba/davical.sql'),
  join(SHARE, 'dba/supported_locales.sql'),
  join(SHARE, 'dba/views/dav_principal.sql'),
  join(SHARE, 'dba/caldav_functions.sql'),
  join(SHARE, 'dba/rrule_functions.sql'),
  join(SHARE, 'dba/base-data.sql'),
]
const PERSON = `with person as (
    insert into usr (username, password, fullname, active, email_ok)
    values ($1, $2, 'Gids', true, current_date) returning user_no)
  insert into principal (type_id, user_no, displayname, default_privileges)
  select 1, user_no, 'Gids', 0::bit(24) from person`

const isInstalled = (): boolean =>
  [PHP, join(SHARE, 'htdocs/caldav.php'), ...SCHEMA].every(file => existsSync(file))

const fill = async (database: string): Promise<void> => {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    for (const file of SCHEMA) await client.query(readFileSync(file, 'utf8'))
    // Two stars: the password stands there as it is.
    await client.query(PERSON, [USER.name, `**${USER.password}`])
  } finally {
    await client.end()
  }
}

/** A copy, because it looks for its settings beside its program once it may not look in /etc. */
const layOut = (folder: string, database: string): void => {
  for (const part of ['htdocs', 'inc']) cpSync(join(SHARE, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'config'))
  const { pathname, searchParams, username } = new URL(database)
  const connection = `dbname=${pathname.slice(1)} user=${username} host=${searchParams.get('host')}`
  writeFileSync(join(folder, 'config/config.php'), `<?php\n$c->pg_connect[] = "${connection}";\n`)
}

/** DAViCal on PHP's own server and a private PostgreSQL, or the reason why there is none. */
export const startDavical = async (): Promise<Result<CaldavServer, string>> => {
  if (!install(PACKAGES, isInstalled))
    return failure(`no DAViCal; on Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`)
  const cluster = await startPostgres()
  if (!cluster.ok) return cluster
  const folder = mkdtempSync(join(tmpdir(), 'tp-davical-'))
  const tidy = async (): Promise<void> => {
    await cluster.value.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const database = await cluster.value.newDatabase()
  try {
    await fill(database)
  } catch (error) {
    await tidy()
    return failure(`DAViCal's schema does not load: ${String(error)}`)
  }
  layOut(folder, database)
  const port = await freePort()
  const child = spawn(
    PHP,
    [`-dopen_basedir=${folder}:${AWL}`, '-S', `127.0.0.1:${port}`, '-t', join(folder, 'htdocs')],
    {
      stdio: 'ignore',
      cwd: folder,
      // A group of its own: its workers outlive it otherwise.
      detached: true,
      env: { PATH: '/usr/bin:/bin', PHP_CLI_SERVER_WORKERS: '8' },
    },
  )
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
  return whenItAnswers({ name: 'DAViCal', child, port, home: `/caldav.php/${USER.name}/`, kill, tidy })
}
