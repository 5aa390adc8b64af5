import { z } from 'zod'
import { type ApiReport, reportQuerySchema, reportSchema } from '#contract/api/report.schema.ts'
import { acceptedType } from '../../booking/http/accepted-type.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { type Report, readReport } from '../use-cases/read-report.ts'
import { reportCsv } from './report-csv.ts'

const JSON_TYPE = 'application/json'
const CSV = 'text/csv'

const tableOf = ({ counts, without }: Report['sectors']): ApiReport['sectoren'] => ({
  regels: counts.map(({ id, name, visits }) => ({ id, naam: name, bezoeken: visits })),
  zonder: [...without],
})

const answerOf = ({ from, to, last, months, figures, ...report }: Report): ApiReport => ({
  vanaf: from,
  tot: to,
  laatste: last,
  maanden: [...months],
  bezoeken: {
    alle: figures.visits,
    afgerond: figures.finished,
    begeleid: figures.guided,
    opEvenement: figures.event,
  },
  talen: tableOf(report.languages),
  sectoren: tableOf(report.sectors),
  deuren: tableOf(report.doors),
  gesprekken: {
    gevraagd: figures.requested,
    afgesproken: figures.agreed,
    gehouden: figures.held,
    nietGekomen: figures.noShow,
    nietIngevuld: figures.untold,
  },
  evenementen: report.events.map(({ code, name, day, visits }) => ({
    code,
    naam: name,
    dag: day,
    bezoeken: visits,
  })),
})

export const showProgress = deskEndpoint(
  {
    method: 'get',
    path: '/gids/voortgangscijfers',
    operationId: 'toonVoortgang',
    tag: 'Balie: voortgang',
    summary: 'De voortgangscijfers van je gemeente',
    description:
      'Bezoeken op tablets, talen, sectoren, deuren, gesprekken en evenementen van een aantal maanden. Een maand wordt op de vijftiende van de volgende maand gepubliceerd en verandert daarna niet meer. Met Accept: text/csv komt een bestand voor een rekenblad.',
    desk: 'beheerder',
    parts: { query: reportQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De cijfers, voor zover gepubliceerd.',
        content: {
          [JSON_TYPE]: { schema: reportSchema, example: exampleOf(reportSchema) },
          [CSV]: { schema: z.string(), example: reportCsv(reportSchema.parse(exampleOf(reportSchema))) },
        },
      },
    ],
    problems: [],
  },
  async ({ query }, world, context, { municipality }) => {
    const { vanaf: from, tot: to } = query
    const asked = from !== undefined && to !== undefined ? { from, to } : undefined
    const report = answerOf(await readReport(world, municipality, asked))
    if (acceptedType(context.req.header('Accept'), [JSON_TYPE, CSV]) !== CSV) return context.json(report)
    return context.body(reportCsv(report), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="voortgang-${report.vanaf}-${report.tot}.csv"`,
    })
  },
)
