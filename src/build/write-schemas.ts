import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaFiles } from './schemas/schema-files.ts'

const folder = fileURLToPath(new URL('../../content/schemas', import.meta.url))
const files = schemaFiles()

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name))
for (const [name, text] of files) writeFileSync(join(folder, name), text)
console.log(`content/schemas: ${files.size} bestanden.`)
