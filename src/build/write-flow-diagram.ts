import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { flowPage } from './flow-diagram-page.ts'

writeFileSync(fileURLToPath(new URL('../flow/README.md', import.meta.url)), flowPage())
