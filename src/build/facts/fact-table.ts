import { writeCsv } from '../csv.ts'
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
const table = (rows: readonly FactRow[]): readonly (readonly string[])[] => [
  Object.keys(COLUMNS),
  ...rows.map(row => Object.values(COLUMNS).map(column => oneLine(row[column]))),
]

export const factsAsTsv = (rows: readonly FactRow[]): string =>
  table(rows)
    .map(cells => cells.join('\t'))
    .join('\n')
export const factsAsCsv = (rows: readonly FactRow[]): string => writeCsv(table(rows)).trimEnd()
