import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startNode } from './node-process.ts'

/** A service of which the app can be replaced by another build at any moment, as an upgrade does. */
export type TwoBuilds = {
  readonly url: string
  /** The folder of each build, by its id. */
  readonly folders: Readonly<Record<string, string>>
  readonly ids: readonly [string, string]
  readonly serve: (build: string) => void
  readonly close: () => Promise<void>
}

const build = (folder: string, environment: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn('npx', ['vite', 'build', '--outDir', folder], {
      stdio: 'ignore',
      env: { ...process.env, ...environment },
    })
    child.once('exit', code => (code === 0 ? done() : failed(new Error(`the build ended with ${code}`))))
  })

export const idOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8')) as { build: string }).build

/** The app as built, and built once more with another town to begin with, which gives other files by other names. */
export const serveTwoBuilds = async (): Promise<TwoBuilds> => {
  const place = mkdtempSync(join(tmpdir(), 'tp-two-builds-'))
  const remove = (): void => rmSync(place, { recursive: true, force: true })
  process.once('exit', remove)
  const first = join(place, 'first')
  const second = join(place, 'second')
  cpSync(resolve(process.env.E2E_DIST ?? 'dist'), first, { recursive: true })
  await build(second, { MUNICIPALITY: 's-hertogenbosch' })
  const ids = [idOf(first), idOf(second)] as const
  if (ids[0] === ids[1]) throw new Error('both builds are the same')
  const folders = { [ids[0]]: first, [ids[1]]: second }
  const served = join(place, 'served')
  const serve = (wanted: string): void => {
    const next = join(place, 'next')
    symlinkSync(folders[wanted] ?? '', next)
    renameSync(next, served)
  }
  serve(ids[0])
  const service = startNode('tests/setup/e2e-server.ts', [], { E2E_DIST: served })
  const url = await service.printed(/ready (\S+)/)
  return {
    url,
    folders,
    ids,
    serve,
    close: async () => {
      service.child.kill('SIGTERM')
      await service.ended
      remove()
    },
  }
}
