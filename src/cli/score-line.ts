import { z } from 'zod'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { advise } from '#core/matching/advise.ts'
import { checkSheet } from '#core/matching/check-sheet.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const answers = z.record(z.string(), z.string()).default({})

/** One line of an answers file. */
const sheetSchema = z.strictObject({
  id: z.string().optional(),
  talents: answers,
  interests: answers,
  wishes: answers,
})

/** The result of one line, as it is printed. Numbers are rounded to four decimals. */
type ScoredLine = Readonly<Record<string, unknown>> & { readonly line: number }

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value

/** Scores one line of text. Refuses what is not JSON, of another shape, or names a question or answer nobody knows. */
export function scoreLine(model: AdviceModel, text: string, line: number): Result<string, string> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return failure('this is not JSON.')
  }
  const read = sheetSchema.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    return failure(`${issue?.path.join('.') || 'the sheet'}: ${issue?.message}.`)
  }
  const { id, ...sheet } = read.data
  const checked = checkSheet(model, sheet)
  if (!checked.ok) return checked
  const { scales, sectors, certainty, notices } = advise(model, sheet)
  const scored: ScoredLine = {
    ...(id === undefined ? {} : { id }),
    line,
    scales,
    sectors: sectors.map(({ jobs: _jobs, closed: _closed, ...sector }) => sector),
    jobs: sectors.flatMap(sector => sector.jobs.map(job => ({ sector: sector.id, ...job }))),
    closed: sectors.flatMap(sector => sector.closed.map(job => ({ sector: sector.id, ...job }))),
    certainty,
    notices,
  }
  return success(JSON.stringify(scored, rounded))
}
