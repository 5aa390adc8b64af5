import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { type ApiReport, reportSchema } from '#contract/api/report.schema.ts'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { Report } from './Report.tsx'

const QUARTER = 'GET /api/v1/gids/voortgangscijfers'
const EXAMPLE = reportSchema.parse(reportSchema.meta()?.example)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const show = (answers: Readonly<Record<string, Partial<ApiReport>>>, onEnded = () => {}) => {
  const asked = answering(
    Object.fromEntries(
      Object.entries(answers).map(([call, more]) => [
        `${QUARTER}${call}`,
        { status: 200, body: { ...EXAMPLE, ...more } },
      ]),
    ),
  )
  render(<Report isManager municipality="groningen" onEnded={onEnded} />)
  return asked
}
const row = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name })

test('the last quarter stands in tables, with a name and a number that can be read', async () => {
  show({ '': {} })
  expect(
    await screen.findByRole('heading', { name: 'Groningen, januari tot en met maart 2027' }),
  ).toBeVisible()
  expect(await row(/Alle bezoeken/)).toHaveTextContent('410')
  const somali = within(await row(/Somalisch/))
  expect(somali.getByText('minder dan 5 per maand')).toBeVisible()
  expect(screen.getByText(/Zonder februari 2027: toen waren er te weinig bezoeken/)).toBeVisible()
  expect(await row(/Banenmarkt, 11 maart/)).toHaveTextContent('45')
})

test('of one month a hidden number is less than five, without more', async () => {
  show({ '': { vanaf: '2027-03', maanden: ['2027-03'] } })
  expect(within(await row(/Somalisch/)).getByText('minder dan 5')).toBeVisible()
})

test('another first month is asked, and a last month that lies before it comes along', async () => {
  const other = '?vanaf=2027-03&tot=2027-03'
  const earlier = '?vanaf=2026-12&tot=2026-12'
  const asked = show({
    '': {},
    [other]: { vanaf: '2027-03', maanden: ['2027-03'] },
    [earlier]: { vanaf: '2026-12', tot: '2026-12', maanden: ['2026-12'] },
  })
  await userEvent.selectOptions(await screen.findByLabelText('Van'), '2027-03')
  expect(await screen.findByRole('heading', { name: 'Groningen, maart 2027' })).toBeVisible()
  await userEvent.selectOptions(screen.getByLabelText('Tot en met'), '2026-12')
  expect(await screen.findByRole('heading', { name: 'Groningen, december 2026' })).toBeVisible()
  expect(asked).toEqual([QUARTER, `${QUARTER}${other}`, `${QUARTER}${earlier}`])
})

test('of the 24 months that can be chosen none is after the last that is published', async () => {
  show({ '': {} })
  const months = within(await screen.findByLabelText('Van')).getAllByRole('option')
  expect(months.map(({ textContent }) => textContent).slice(0, 2)).toEqual(['maart 2027', 'februari 2027'])
  expect(months).toHaveLength(24)
})

test('where there are no figures yet, it says so and shows no empty tables', async () => {
  show({ '': { maanden: [] } })
  expect(await screen.findByText(/Van deze maanden zijn er nog geen cijfers/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('of which months there are figures, when it is not all of them', async () => {
  show({ '': { maanden: ['2027-02'] } })
  expect(await screen.findByText('Van januari 2027 en maart 2027 zijn er geen cijfers.')).toBeVisible()
})

test('when the file does not come, it says so', async () => {
  show({ '': {} })
  await screen.findByRole('heading', { level: 2 })
  answering({})
  await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Het bestand kwam niet.')
})

test('when the session is over, asking for the file leads to signing in', async () => {
  const onEnded = vi.fn()
  show({ '': {} }, onEnded)
  await screen.findByRole('heading', { level: 2 })
  answering({ [`${QUARTER}?vanaf=2027-01&tot=2027-03`]: refusal('aanmelding-ontbreekt') })
  await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }))
  await waitFor(() => expect(onEnded).toHaveBeenCalled())
})

test('only the part for employers can be printed, and then all of it again', async () => {
  const printed: (string | undefined)[] = []
  vi.stubGlobal('print', () =>
    printed.push(document.querySelector<HTMLElement>('.desk-report')?.dataset.printed),
  )
  show({ '': {} })
  await userEvent.click(await screen.findByRole('button', { name: 'Druk alleen dit deel af' }))
  await userEvent.click(screen.getByRole('button', { name: 'Druk af' }))
  expect(printed).toEqual(['sectors', 'all'])
})
