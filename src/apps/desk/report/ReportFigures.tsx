import type { ReactNode } from 'react'
import type { ApiReport, ApiReportTable } from '#contract/api/report.schema.ts'
import { Button } from '#ui/Button.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { type Count, CountTable } from './CountTable.tsx'
import { monthsInWords, periodInWords } from './months.ts'

type Part = { readonly id: string; readonly title: string; readonly children: ReactNode }

const Part = ({ id, title, children }: Part) => (
  <section className={`desk-report__part desk-report__part--${id}`} aria-labelledby={`report-${id}`}>
    <Heading level={3} id={`report-${id}`}>
      {title}
    </Heading>
    {children}
  </section>
)

const countsOf = ({ regels }: ApiReportTable): readonly Count[] =>
  regels.map(({ id, naam, bezoeken }) => ({ id, name: naam, count: bezoeken }))

const highest = (counts: readonly Count[]): number => Math.max(0, ...counts.map(({ count }) => count ?? 0))

/** Months in which there were too few visits to part them like this. */
const Without = ({ months }: { readonly months: readonly string[] }) =>
  months.length > 0 && (
    <Paragraph>Zonder {monthsInWords(months)}: toen waren er te weinig bezoeken om te verdelen.</Paragraph>
  )

type ReportFiguresProps = {
  readonly report: ApiReport
  readonly town: string
  readonly onPrintSectors: () => void
}

/** What was counted, each part in a table of its own. */
export const ReportFigures = ({ report, town, onPrintSectors }: ReportFiguresProps) => {
  const { bezoeken, gesprekken, evenementen, maanden } = report
  const isSum = maanden.length > 1
  const visits: readonly Count[] = [
    { id: 'all', name: 'Alle bezoeken', count: bezoeken.alle },
    { id: 'finished', name: 'Afgerond', count: bezoeken.afgerond },
    { id: 'guided', name: 'Met een gids', count: bezoeken.begeleid },
    { id: 'event', name: 'Op een evenement', count: bezoeken.opEvenement },
  ]
  const conversations: readonly Count[] = [
    { id: 'asked', name: 'Gevraagd', count: gesprekken.gevraagd },
    { id: 'agreed', name: 'Afgesproken', count: gesprekken.afgesproken },
    { id: 'held', name: 'Gehouden', count: gesprekken.gehouden },
    { id: 'no-show', name: 'Niet gekomen', count: gesprekken.nietGekomen },
    { id: 'untold', name: 'Afloop niet ingevuld', count: gesprekken.nietIngevuld },
  ]
  const events: readonly Count[] = evenementen.map(({ code, naam, dag, bezoeken: count }) => ({
    id: code,
    name: `${naam}, ${new Date(dag).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' })}`,
    count,
  }))
  const table = (what: string, unit: string, counts: readonly Count[], sums = isSum) => (
    <CountTable what={what} unit={unit} counts={counts} most={highest(counts)} isSum={sums} />
  )
  const parted = (what: string, from: ApiReportTable) => (
    <>
      {from.regels.length > 0 && table(what, 'Bezoeken', countsOf(from))}
      <Without months={from.zonder} />
    </>
  )
  return (
    <div className="desk-report__parts">
      <Part id="visits" title="Bezoeken op tablets">
        {table('Soort', 'Bezoeken', visits)}
      </Part>
      <Part id="conversations" title="Loopbaangesprekken">
        {table('Gesprek', 'Aantal', conversations)}
      </Part>
      <Part id="sectors" title="Interesse per sector">
        <Paragraph>
          Zo vaak stond een sector bij de eerste drie van een uitkomst. Gemeente {town},{' '}
          {periodInWords({ from: report.vanaf, to: report.tot })}. Dit deel is er ook om aan werkgevers te
          geven.
        </Paragraph>
        {parted('Sector', report.sectoren)}
        <div className="desk-report__alone">
          <Button onPress={onPrintSectors}>Druk alleen dit deel af</Button>
        </div>
      </Part>
      <Part id="doors" title="Gekozen deuren">
        {parted('Deur', report.deuren)}
      </Part>
      <Part id="languages" title="Talen">
        {parted('Taal', report.talen)}
      </Part>
      <Part id="events" title="Evenementen">
        {events.length === 0 ? (
          <Paragraph>Er waren geen evenementen.</Paragraph>
        ) : (
          table('Evenement', 'Afgerond', events, false)
        )}
      </Part>
    </div>
  )
}
