import type { ApiReport, ApiReportTable } from '#contract/api/report.schema.ts'

/** As a spreadsheet set to Dutch opens it with two clicks: semicolons, and a mark that it is UTF-8. */
const MARK = '\ufeff'
const SEPARATOR = ';'
const END = '\r\n'

type Row = readonly [part: string, name: string, count: number | null]

/** What begins like this could be taken for a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const ofTable = (part: string, { regels }: ApiReportTable): readonly Row[] =>
  regels.map(({ naam, bezoeken }) => [part, naam, bezoeken])

const rowsOf = ({ bezoeken, gesprekken, ...report }: ApiReport): readonly Row[] => [
  ['Bezoeken', 'Alle bezoeken', bezoeken.alle],
  ['Bezoeken', 'Afgerond', bezoeken.afgerond],
  ['Bezoeken', 'Met een gids', bezoeken.begeleid],
  ['Bezoeken', 'Op een evenement', bezoeken.opEvenement],
  ...ofTable('Interesse per sector', report.sectoren),
  ...ofTable('Gekozen deuren', report.deuren),
  ...ofTable('Talen', report.talen),
  ['Gesprekken', 'Gevraagd', gesprekken.gevraagd],
  ['Gesprekken', 'Afgesproken', gesprekken.afgesproken],
  ['Gesprekken', 'Gehouden', gesprekken.gehouden],
  ['Gesprekken', 'Niet gekomen', gesprekken.nietGekomen],
  ['Gesprekken', 'Afloop niet ingevuld', gesprekken.nietIngevuld],
  ...report.evenementen.map(
    ({ naam, dag, bezoeken: visits }): Row => ['Evenementen', `${naam}, ${dag}`, visits],
  ),
]

/** The report as a table: the period, what is counted, and how often. Nothing without a month that was published. */
export const reportCsv = (report: ApiReport): string => {
  const { vanaf, tot, maanden } = report
  const rows = maanden.length === 0 ? [] : rowsOf(report)
  const lines = [
    ['vanaf', 'tot', 'onderdeel', 'naam', 'aantal'],
    ...rows.map(([part, name, count]) => [
      vanaf,
      tot,
      part,
      name,
      count === null ? 'minder dan 5' : `${count}`,
    ]),
  ]
  return MARK + lines.map(line => line.map(cell).join(SEPARATOR) + END).join('')
}
