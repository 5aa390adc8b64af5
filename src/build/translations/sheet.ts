import { failure, type Result, success } from '#core/shared/result.ts'
import { readCsv, writeCsv } from '../csv.ts'
import type { Entry } from './entries.ts'

const COLUMNS = ['sleutel', 'waar', 'plaatje', 'Nederlands', 'Engels (ter hulp)', 'opmerking'] as const
/** The heading of the column to fill in; the language stands in it, so that a sheet cannot end up in another. */
const TRANSLATION = /^vertaling \(([a-zA-Z-]+)\)$/

const howTo = (language: string): string =>
  `Vul alleen de laatste kolom in: vertaling (${language}). Laat de andere kolommen en deze regels staan. ` +
  'Wat tussen {{ }} staat blijft precies zo: daar komt later een naam, een dag of een getal. ' +
  'Schrijf korte, eenvoudige zinnen. Bewaar het als CSV.'

/** What comes back of a text in a filled-in sheet. */
export type SheetRow = Pick<Entry, 'key' | 'where' | 'dutch' | 'translation'>

/** A sheet for a translator: how to, headings, and a row for each text. */
export const writeSheet = (entries: readonly Entry[], language: string): string =>
  writeCsv([
    [howTo(language), '', '', '', '', '', ''],
    [...COLUMNS, `vertaling (${language})`],
    ...entries.map(each => [
      each.key,
      each.where,
      each.picture,
      each.dutch,
      each.english,
      each.note,
      each.translation,
    ]),
  ])

/** Reads a sheet back, columns in whatever order; the problem is a sentence for who sent it. */
export const readSheet = (
  csv: string,
): Result<{ readonly language: string; readonly rows: readonly SheetRow[] }, string> => {
  const [first, ...others] = [readCsv(csv)].flatMap(rows => {
    const at = rows.findIndex(row => row.some(cell => TRANSLATION.test(cell.trim())))
    return at < 0 ? [] : rows.slice(at)
  })
  const headings = first?.map(cell => cell.trim()) ?? []
  const language = headings.flatMap(cell => TRANSLATION.exec(cell)?.[1] ?? [])[0]
  const place = (heading: string): number => headings.indexOf(heading)
  const [key, where, dutch] = [place('sleutel'), place('waar'), place('Nederlands')]
  if (language === undefined || key < 0 || where < 0 || dutch < 0)
    return failure('De regel met sleutel, waar, Nederlands en vertaling (taal) ontbreekt. Exporteer opnieuw.')
  const translation = place(`vertaling (${language})`)
  const rows = others
    .map(row => ({
      key: row[key]?.trim() ?? '',
      where: row[where]?.trim() ?? '',
      dutch: row[dutch]?.trim() ?? '',
      translation: row[translation]?.trim() ?? '',
    }))
    .filter(row => row.key !== '')
  return success({ language, rows })
}
