import { parseArgs } from 'node:util'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { factRows } from './facts/fact-rows.ts'
import { factsAsCsv, factsAsTsv } from './facts/fact-table.ts'
import { CONTENT_OPTION, runCommand } from './run-command.ts'

const USAGE = `Gebruik: npm run -s facts -- [--csv] [--content MAP]
  --csv      met komma's, voor een rekenblad (anders met tabs)
  --content  de map met inhoud (content als je niets zegt)`

const read = () =>
  parseArgs({ options: { csv: { type: 'boolean', default: false }, content: CONTENT_OPTION } }).values

runCommand(USAGE, read, ({ csv, content }) => {
  const rows = factRows(readContentFolder(content))
  console.log(csv ? factsAsCsv(rows) : factsAsTsv(rows))
  return 0
})
