import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Outcome = { readonly code: number | null; readonly out: string; readonly problems: string }

/** Runs a command of `src/cli` the way npm does, in a process of its own. */
export function runCommand(name: string, words: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'src', 'cli', `${name}.ts`), ...words],
      {
        cwd: ROOT,
      },
    )
    let out = ''
    let problems = ''
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      problems += chunk
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, problems }))
  })
}

/** A file in a new folder of its own under the system's temporary folder. */
export function writeTemporary(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'talentperron-')), name)
  writeFileSync(file, text)
  return file
}
