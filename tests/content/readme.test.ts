import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { contentSchemas } from '#build/schemas/content-schemas.ts'
import { fieldsOf } from './schema-fields.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const readme = readFileSync(at('content/README.md'), 'utf8')

/** Only who estimates numbers writes these; their page is in `src/core/scoring`. */
const NUMBERS = ['model', 'matching']
const TYPES = ['R', 'I', 'A', 'S', 'E', 'C']

test('the README for editors names every field of what they write', () => {
  const fields = [...contentSchemas()]
    .filter(([schema]) => !NUMBERS.includes(schema))
    .flatMap(([schema, json]) => fieldsOf(schema, json).map(([name]) => name.split('.')[1] ?? ''))
    .filter(name => !TYPES.includes(name))
  expect(new Set(fields).size).toBeGreaterThan(50)
  const missing = [...new Set(fields)].filter(name => !new RegExp(`\`${name}\\b`).test(readme))
  expect(missing).toEqual([])
})

test('the README for editors names every command and every option of the check', () => {
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const command of ['new:town', 'check:content', 'facts', 'translations', 'sheet', 'schemas']) {
    expect(scripts[command], command).toBeTruthy()
    expect(readme).toMatch(new RegExp(`npm run (-s )?${command}\\b`))
  }
  for (const option of ['--strict', '--date', '--texts', '--csv']) expect(readme).toContain(option)
})
