import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { CONTENT, runCommand } from './run-command.ts'
import { entriesOf } from './translations/entries.ts'
import { importSheet } from './translations/import-sheet.ts'
import { writeSheet } from './translations/sheet.ts'
import { readSources } from './translations/sources.ts'

const USAGE = `Gebruik:
  npm run translations -- export --language TAAL --out VEL.csv
  npm run translations -- import VEL.csv [--reviewed-by "rol of organisatie" --date JJJJ-MM-DD]
Een vel heeft elke tekst van schermen, inhoud en mails, met het Nederlands ernaast. Klopt er iets niet, dan verandert er niets.`

const ROOT = '.'

const read = () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      out: { type: 'string' },
      'reviewed-by': { type: 'string' },
      date: { type: 'string' },
    },
  })
  const [what, sheet, ...others] = positionals
  const { language, out, date, 'reviewed-by': by } = values
  if (others.length > 0) return undefined
  if (what === 'export' && language && language !== 'nl' && out && !sheet && !by && !date)
    return { content: CONTENT, work: () => exportTo(language, out) }
  if (what === 'import' && sheet && existsSync(sheet) && !language && !out && !by === !date)
    return { content: CONTENT, work: () => importFrom(sheet, by && date ? { by, date } : undefined) }
  return undefined
}

const exportTo = (language: string, out: string): number => {
  const entries = entriesOf(readSources(ROOT), language)
  writeFileSync(out, writeSheet(entries, language))
  const open = entries.filter(({ translation }) => translation === '').length
  console.log(`${out}: ${entries.length} teksten in de taal ${language}, ${open} nog niet vertaald.`)
  return 0
}

const importFrom = (sheet: string, review?: { readonly by: string; readonly date: string }): number => {
  const imported = importSheet(readSources(ROOT), readFileSync(sheet, 'utf8'), review)
  if (!imported.ok) {
    console.error(imported.problem.map(problem => `FOUT ${problem}`).join('\n'))
    console.error(`${imported.problem.length} fouten. Er is niets veranderd.`)
    return 1
  }
  const { language, files, changed, skipped } = imported.value
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const line of skipped) console.log(`overgeslagen: ${line}`)
  console.log(`${changed} teksten veranderd in de taal ${language}, in ${files.size} bestanden.`)
  return 0
}

runCommand(USAGE, read, ({ work }) => work())
