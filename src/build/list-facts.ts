import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { factRows } from './facts/fact-rows.ts'
import { factsAsCsv, factsAsTsv } from './facts/fact-table.ts'

const USAGE = `Gebruik: npm run -s facts -- [--csv] [--content MAP]
  --csv      met komma's, voor een rekenblad (anders met tabs)
  --content  de map met inhoud (content als je niets zegt)`

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: { csv: { type: 'boolean', default: false }, content: { type: 'string', default: 'content' } },
    })
    return existsSync(values.content) ? values : undefined
  } catch {
    return undefined
  }
}

const main = (): number => {
  const chosen = readArguments()
  if (!chosen) {
    console.error(USAGE)
    return 1
  }
  const rows = factRows(readContentFolder(chosen.content))
  console.log(chosen.csv ? factsAsCsv(rows) : factsAsTsv(rows))
  return 0
}

process.exitCode = main()
