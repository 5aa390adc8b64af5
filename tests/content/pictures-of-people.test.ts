import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { readYaml } from '#contract/content/yaml-file.ts'

const files = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const items = z.object({ items: z.array(z.object({ picture: z.array(z.string()) })) })

/** Every icon in the pictures of the activities. */
const icons = (() => {
  const file = 'base/questionnaires/interests.yaml'
  const read = readYaml(file, files.get(file) ?? '')
  if (!read.ok) throw new Error('the activities cannot be read')
  return items.parse(read.value.data).items.flatMap(({ picture }) => picture)
})()
const count = (pattern: RegExp) => icons.filter(icon => pattern.test(icon)).length

test('the activities show men and women about as often', () => {
  const women = count(/^(old-)?woman|^girl/)
  const men = count(/^(old-)?man(-|$)|^boy/)
  expect(women + men).toBeGreaterThan(40)
  expect(Math.min(women, men) / (women + men)).toBeGreaterThan(0.4)
})

test.each([
  ['light', /-(?<!medium-)light$/],
  ['medium light', /-medium-light$/],
  ['medium', /-medium$/],
  ['medium dark', /-medium-dark$/],
  ['dark', /-(?<!medium-)dark$/],
])('the activities show at least six people with %s skin', (_tone, pattern) => {
  expect(count(pattern)).toBeGreaterThanOrEqual(6)
})

test.each([
  ['older people', /^old-/],
  ['children', /^(child|girl|boy)-/],
  ['somebody in a wheelchair', /wheelchair/],
  ['women with a headscarf', /headscarf/],
])('the activities show %s', (_who, pattern) => {
  expect(count(pattern)).toBeGreaterThanOrEqual(1)
})
