import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writeBuildId } from './build-id-plugin.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const PAGE = '<title>x</title><meta name="build" content="build-id-comes-here" />'

const built = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-build-id-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const FILES = { 'index.html': PAGE, 'gids/index.html': PAGE, 'assets/a.js': '1', '.vite/manifest.json': '{}' }

test('every page and version.json tell one and the same build', async () => {
  const folder = built(FILES)
  const build = await writeBuildId(folder)
  expect(build).toMatch(/^[\da-f]{16}$/)
  expect(JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'))).toEqual({ build })
  for (const page of ['index.html', 'gids/index.html'])
    expect(readFileSync(join(folder, page), 'utf8')).toContain(`<meta name="build" content="${build}" />`)
})

test('the same files give the same build, wherever and whenever they are built', async () => {
  const other = {
    '.vite/manifest.json': '{"other":1}',
    'assets/a.js': '1',
    'gids/index.html': PAGE,
    'index.html': PAGE,
  }
  expect(await writeBuildId(built(FILES))).toBe(await writeBuildId(built(other)))
})

test.each([
  ['other content', { ...FILES, 'assets/a.js': '2' }],
  ['another name', { 'index.html': PAGE, 'gids/index.html': PAGE, 'assets/b.js': '1' }],
  ['a file more', { ...FILES, 'pictures/b.svg': '' }],
])('%s is another build', async (_, files) => {
  expect(await writeBuildId(built(files))).not.toBe(await writeBuildId(built(FILES)))
})
