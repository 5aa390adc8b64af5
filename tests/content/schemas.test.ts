import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentSchemas, schemaOf } from '#build/schemas/content-schemas.ts'
import { FIELD_WORDS } from '#build/schemas/field-words.ts'
import { schemaFiles } from '#build/schemas/schema-files.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { fieldsOf } from './schema-fields.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))

const fields = [...contentSchemas()].flatMap(([name, schema]) => fieldsOf(name, schema))

describe('the JSON Schemas for editors', () => {
  test('on the disk are what the content check uses: npm run schemas writes them', () => {
    const onDisk = new Map(
      readdirSync(`${content}/schemas`).map(name => [
        name,
        readFileSync(`${content}/schemas/${name}`, 'utf8'),
      ]),
    )
    expect([...onDisk.keys()].sort()).toEqual([...schemaFiles().keys()].sort())
    for (const [name, text] of schemaFiles()) expect(onDisk.get(name), name).toBe(text)
  })

  test('are there for every file of the content', () => {
    expect([...readContentFolder(content).keys()].filter(file => schemaOf(file) === undefined)).toEqual([])
    expect(schemaOf('base/other.yaml')).toBeUndefined()
  })

  test('explain every field in Dutch, and explain nothing that is not there', () => {
    expect(fields.length).toBeGreaterThan(100)
    expect(fields.filter(([, words]) => !words).map(([name]) => name)).toEqual([])
    const used = new Set(fields.flatMap(([name]) => [name, name.split('.')[1] ?? '']))
    expect(Object.keys(FIELD_WORDS).filter(name => !used.has(name))).toEqual([])
  })

  test('keep what zod knows: a name that is not known is refused, a colour may have capitals', () => {
    const pack = JSON.stringify(contentSchemas().get('pack'))
    expect(pack).toContain('"additionalProperties":false')
    expect(pack).toContain('^#[0-9a-fA-F]{6}$')
    expect(pack).toContain('"format":"date"')
  })
})

/** A line that names a schema is only of use when it names the right one. */
test('a file that names its schema names its own', () => {
  for (const [file, text] of readContentFolder(content)) {
    const named = /^# yaml-language-server: \$schema=(\S+)/m.exec(text)?.[1]
    if (named === undefined) continue
    const depth = file.split('/').length - 1
    expect(`${file} ${named}`).toBe(`${file} ${'../'.repeat(depth)}schemas/${schemaOf(file)}.schema.json`)
  }
})
