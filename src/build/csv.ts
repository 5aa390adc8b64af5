import papa from 'papaparse'

/** A byte order mark: without it a spreadsheet takes the letters for those of another alphabet. */
const MARK = '\ufeff'
const SEPARATORS = [',', ';', '\t']

/** Spreadsheets take a cell that begins with one of these for a formula; an apostrophe before it makes it text. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const GUARDED = /^'+[=+\-@\t\r\n]/

const withGuard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

/** Rows as a file that a spreadsheet opens by itself (RFC 4180, UTF-8), in which no cell is ever a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${papa.unparse(
    rows.map(row => row.map(withGuard)),
    { quotes: true },
  )}\r\n`

/** The separator that comes first outside quotes: a Dutch spreadsheet saves with semicolons. */
const separatorOf = (text: string): string => {
  const outside = text.replace(/"(?:[^"]|"")*"/g, '')
  return [...outside].find(sign => SEPARATORS.includes(sign)) ?? ','
}

/** Reads back what `writeCsv` wrote, also after a spreadsheet saved it in its own manner. A row for each line with something. */
export const readCsv = (file: string): string[][] =>
  papa
    .parse<string[]>(file, { delimiter: separatorOf(file), skipEmptyLines: true })
    .data.map(row => row.map(withoutGuard))
