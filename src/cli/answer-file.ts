import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Answers, Instrument } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const cells = (line: string): string[] => line.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))

type Reading = {
  /** Cells that stand for an answer that is not there; none in a complete sheet. */
  readonly absent: readonly string[]
}

/**
 * Answers from a CSV file (plain or .gz): a header with a column for every item of the instrument, one person a line, each
 * cell a category of the instrument or one of `absent`, which is left out. Other columns are ignored. Refuses naming line
 * and column.
 */
export function readAnswerSheets(
  file: string,
  instrument: Instrument,
  { absent }: Reading,
): Result<Answers[], string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return failure(`There is no answers file "${file}".`)
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = cells(header)
  const missing = instrument.items.find(item => !names.includes(item.id))
  if (missing) return failure(`Answers file "${file}" has no column ${missing.id}.`)
  const columns = instrument.items.map(({ id }) => ({ id, column: names.indexOf(id) }))
  const sheets: Answers[] = []
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue
    const row = cells(line)
    const given = columns
      .map(({ id, column }) => ({ id, answer: row[column] ?? '' }))
      .filter(({ answer }) => !absent.includes(answer))
    const bad = given.find(({ answer }) => !instrument.categories.includes(answer))
    if (bad)
      return failure(
        `Answers file "${file}", line ${place + 2}: "${bad.answer}" in column ${bad.id} is not one of ${instrument.categories.join(', ')}.`,
      )
    sheets.push(Object.fromEntries(given.map(({ id, answer }) => [id, answer])))
  }
  return success(sheets)
}

/** Complete answer sheets: every item of the instrument answered by everybody. Refuses a file without any. */
export function readAnswerFile(file: string, instrument: Instrument): Result<Answers[], string> {
  const sheets = readAnswerSheets(file, instrument, { absent: [] })
  return sheets.ok && sheets.value.length === 0
    ? failure(`Answers file "${file}" has no answer sheets.`)
    : sheets
}
