import { readFileSync } from 'node:fs'
import filePlugin from '@size-limit/file'
import sizeLimit from 'size-limit'

type Part = { readonly file: string; readonly imports?: string[]; readonly css?: string[] }

const DIST = 'dist'
const manifest: Readonly<Record<string, Part>> = JSON.parse(
  readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'),
)

/** Every script and style sheet that these parts of the build need before they run. */
const filesOf = (names: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of names) {
    const part = manifest[name]
    if (!part) throw new Error(`The build has no part ${name}`)
    for (const file of [part.file, ...(part.css ?? [])]) seen.add(`${DIST}/${file}`)
    filesOf(part.imports ?? [], seen)
  }
  return seen
}

/** Budgets in kB (1000 bytes) of JavaScript and CSS, brotli. Peers measured: 47, 81, 188, 350, 437 and 471. */
const BUDGETS = [
  { what: 'first screen', parts: ['index.html'], limit: 95 },
  {
    what: 'first load, up to the first question',
    parts: ['index.html', 'apps/visitor/visit-session.ts', 'apps/visitor/Visit.tsx'],
    limit: 110,
  },
] as const

let over = false
for (const { what, parts, limit } of BUDGETS) {
  const files = [...filesOf(parts)]
  const [result] = (await sizeLimit([filePlugin], files)) as [{ readonly size: number }]
  const kilobytes = result.size / 1000
  over ||= kilobytes > limit
  console.log(`${what}: ${kilobytes.toFixed(1)} kB of ${limit} kB, ${files.length} files`)
}
if (over) {
  console.error('Too big. Load what is not needed at once when it is needed.')
  process.exitCode = 1
}
