import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type NodeProcess = {
  readonly child: ChildProcess
  /** Both outputs so far. */
  readonly output: () => string
  /** What the pattern found, as soon as it is printed. Rejects when the process ends without. */
  readonly printed: (pattern: RegExp) => Promise<string>
  readonly ended: Promise<number | null>
}

export const startNode = (
  script: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): NodeProcess => {
  const child = spawn(
    process.execPath,
    [
      ...(process.env.TPPROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof', '--cpu-prof-interval=500'] : []),
      '--import',
      'tsx',
      script,
      ...args,
    ],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  // A test that ends early leaves nothing behind.
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  let text = ''
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(text)
        if (!found) return
        // Looking through all of a long log at every line would cost more than what is measured.
        child.stdout.off('data', look)
        child.stderr.off('data', look)
        resolve(found[1] ?? found[0])
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      child.once('exit', () => reject(new Error(`ended without ${pattern}: ${text}`)))
      look()
    })
  const keep = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { child, output: () => text, printed, ended }
}
