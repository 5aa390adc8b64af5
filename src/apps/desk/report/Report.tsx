import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { fetchReport, fetchReportFile, type ReportPeriod } from '#platform/desk-client/report-client.ts'
import { Button } from '#ui/Button.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { Asking } from '../Asking.tsx'
import { endsSession } from '../ends-session.ts'
import { nameOfId } from '../name-of-id.ts'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { monthInWords, monthsInWords, monthsOf, monthsUntil, periodInWords } from './months.ts'
import { ReportFigures } from './ReportFigures.tsx'
import { saveFile } from './save-file.ts'
import './report.css'

/** Lost when an answer is read as text: the mark that tells a spreadsheet that it is UTF-8. */
const MARK = '\ufeff'

/** The figures of the town over some months, to look at, to save and to print. */
export const Report = ({ municipality, onEnded }: PageProps) => {
  const [chosen, setChosen] = useState<ReportPeriod>()
  const [isSaving, setSaving] = useState<'busy' | 'failed'>()
  /** On paper all of it, or only the part for employers. */
  const [printed, setPrinted] = useState<'all' | 'sectors'>('all')
  const ask = useCallback(() => fetchReport(chosen), [chosen])
  const { value: report, isUnreachable } = useAnswer(ask, onEnded)
  const period = chosen ?? (report && { from: report.vanaf, to: report.tot })
  const isShown = report !== undefined && report.vanaf === period?.from && report.tot === period.to
  const missing = isShown ? monthsOf(period).filter(month => !report.maanden.includes(month)) : []

  const choose = (from: string, to: string): void => {
    setSaving(undefined)
    setChosen({ from, to })
  }
  const save = async (): Promise<void> => {
    if (!period) return
    setSaving('busy')
    const answer = await fetchReportFile(period)
    if (endsSession(answer)) return onEnded()
    setSaving(answer.kind === 'done' ? undefined : 'failed')
    if (answer.kind === 'done')
      saveFile(
        `voortgang-${period.from}-${period.to}.csv`,
        'text/csv;charset=utf-8',
        MARK + answer.value.replace(MARK, ''),
      )
  }
  const print = (part: 'all' | 'sectors'): void => {
    flushSync(() => setPrinted(part))
    window.print()
  }
  const months = (period && report ? monthsUntil(report.laatste) : []).map(month => ({
    value: month,
    name: monthInWords(month),
  }))

  return (
    <div className="desk-report" data-printed={printed}>
      <ScreenHeading>Voortgang</ScreenHeading>
      <Paragraph>
        Een aantal telt pas vanaf vijf en is naar beneden afgerond op vijf; om niemand te laten herkennen,
        staat een aantal soms nog wat lager. Een maand verschijnt op de 15e van de volgende maand en verandert
        daarna niet meer.
      </Paragraph>
      <Asking isUnreachable={isUnreachable} hasValue={report !== undefined} />
      {period && report && (
        <form className="desk-report__choose" onSubmit={event => event.preventDefault()}>
          <SelectField
            id="from"
            label="Van"
            value={period.from}
            options={months}
            onChange={from => choose(from, from > period.to ? from : period.to)}
          />
          <SelectField
            id="to"
            label="Tot en met"
            value={period.to}
            options={months}
            onChange={to => choose(to < period.from ? to : period.from, to)}
          />
          <Button onPress={() => void save()}>Download CSV</Button>
          <Button onPress={() => print('all')}>Druk af</Button>
        </form>
      )}
      {isSaving === 'failed' && (
        <Notice role="alert">Het bestand kwam niet. Probeer het zo nog een keer.</Notice>
      )}
      {isShown && (
        <>
          <div aria-live="polite" className="desk-report__period">
            <Heading level={2}>
              {nameOfId(municipality)}, {periodInWords(period)}
            </Heading>
            {report.maanden.length === 0 && (
              <Paragraph>
                Van deze maanden zijn er nog geen cijfers. Kies een andere maand, of kom terug na de 15e.
              </Paragraph>
            )}
            {report.maanden.length > 0 && missing.length > 0 && (
              <Paragraph>Van {monthsInWords(missing)} zijn er geen cijfers.</Paragraph>
            )}
          </div>
          {report.maanden.length > 0 && (
            <ReportFigures
              report={report}
              town={nameOfId(municipality)}
              onPrintSectors={() => print('sectors')}
            />
          )}
        </>
      )}
    </div>
  )
}
