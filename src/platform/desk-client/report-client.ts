import { z } from 'zod'
import { type ApiReport, reportSchema } from '#contract/api/report.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

/** The first and the last month, as `2027-01`. */
export type ReportPeriod = { readonly from: string; readonly to: string }

const path = (period: ReportPeriod | undefined): `/v1/gids/${string}` =>
  `/v1/gids/voortgangscijfers${period ? `?vanaf=${period.from}&tot=${period.to}` : ''}`

/** The figures of some months; without months those of the last quarter that is over. */
export const fetchReport = (period?: ReportPeriod): Answer<ApiReport> =>
  callDesk({ method: 'GET', path: path(period), schema: reportSchema })

/** The same figures for a spreadsheet. */
export const fetchReportFile = (period: ReportPeriod): Answer<string> =>
  callDesk({ method: 'GET', path: path(period), accept: 'text/csv', schema: z.string().min(1) })
