/** A byte order mark: without it a spreadsheet takes the letters for those of another alphabet. */
const MARK = '\ufeff'
const SEPARATORS = [',', ';', '\t']

/** Spreadsheets take a cell that begins with one of these for a formula; an apostrophe before it makes it text. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const GUARDED = /^'+[=+\-@\t\r\n]/

const writeCell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Rows as a file that a spreadsheet opens by itself (RFC 4180, UTF-8), in which no cell is ever a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`

const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

/** The separator that comes first outside quotes: a Dutch spreadsheet saves with semicolons. */
const separatorOf = (text: string): string => {
  const outside = text.replace(/"(?:[^"]|"")*"/g, '')
  const found = [...outside].find(sign => SEPARATORS.includes(sign))
  return found ?? ','
}

/** Reads back what `writeCsv` wrote, also after a spreadsheet saved it in its own manner. A row for each line with something. */
export const readCsv = (file: string): string[][] => {
  const text = file.startsWith(MARK) ? file.slice(MARK.length) : file
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(withoutGuard(cell))
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      endRow()
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows.filter(each => each.some(words => words !== '') || each.length > 1)
}
