import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Answers, Instrument } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const cells = (line: string): string[] => line.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))

/**
 * Complete answer sheets from a CSV file (plain or .gz): a header with a column for every item of the instrument, one
 * person a line, each cell a category of the instrument. Other columns are ignored. Refuses naming line and column.
 */
export function readAnswerFile(file: string, instrument: Instrument): Result<Answers[], string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return failure(`There is no answers file "${file}".`)
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = cells(header)
  const missing = instrument.items.find(item => !names.includes(item.id))
  if (missing) return failure(`Answers file "${file}" has no column ${missing.id}.`)
  const columns = instrument.items.map(item => ({ id: item.id, column: names.indexOf(item.id) }))
  const sheets: Answers[] = []
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue
    const row = cells(line)
    const bad = columns.find(({ column }) => !instrument.categories.includes(row[column] ?? ''))
    if (bad)
      return failure(
        `Answers file "${file}", line ${place + 2}: "${row[bad.column] ?? ''}" in column ${bad.id} is not one of ${instrument.categories.join(', ')}.`,
      )
    sheets.push(Object.fromEntries(columns.map(({ id, column }) => [id, row[column] ?? ''])))
  }
  return sheets.length > 0 ? success(sheets) : failure(`Answers file "${file}" has no answer sheets.`)
}
