import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readContentFolder } from '#contract/content/read-content-folder.ts'

let root = ''
afterEach(() => rmSync(root, { recursive: true }))

test('a content folder is read as YAML files only, by path with forward slashes, in alphabetical order', () => {
  root = mkdtempSync(join(tmpdir(), 'content-folder-'))
  mkdirSync(join(root, 'base', 'sectors'), { recursive: true })
  writeFileSync(join(root, 'base', 'sectors', 'zorg.yaml'), 'id: zorg\n')
  writeFileSync(join(root, 'base', 'doors.yaml'), 'doors: []\n')
  writeFileSync(join(root, 'README.md'), '# Uitleg\n')
  expect([...readContentFolder(root)]).toEqual([
    ['base/doors.yaml', 'doors: []\n'],
    ['base/sectors/zorg.yaml', 'id: zorg\n'],
  ])
})
