import type { FactRow } from './fact-rows.ts'

const COLUMNS = {
  gemeente: 'town',
  id: 'id',
  zin: 'sentence',
  bron: 'source',
  adres: 'url',
  'datum van de bron': 'date',
  'geldig tot en met': 'validUntil',
  bestand: 'place',
} as const satisfies Readonly<Record<string, keyof FactRow>>

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** Spreadsheets take a cell that begins with one of these for a formula. */
const quoted = (text: string): string => `"${text.replace(/^(?=[=+\-@])/, "'").replaceAll('"', '""')}"`

const table = (rows: readonly FactRow[], cell: (text: string) => string, between: string): string =>
  [Object.keys(COLUMNS), ...rows.map(row => Object.values(COLUMNS).map(column => oneLine(row[column])))]
    .map(cells => cells.map(cell).join(between))
    .join('\n')

export const factsAsTsv = (rows: readonly FactRow[]): string => table(rows, text => text, '\t')
export const factsAsCsv = (rows: readonly FactRow[]): string => table(rows, quoted, ',')
