import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { Hours } from './Hours.tsx'

const ALL = 'GET /api/v1/gids/openingstijden'
const PUT = 'PUT /api/v1/gids/openingstijden/het-plein'
const BACK = 'DELETE /api/v1/gids/openingstijden/het-plein'
const CLOSED = { dinsdag: [], woensdag: [], donderdag: [], vrijdag: [], zaterdag: [], zondag: [] }
const PLACE = {
  ...{ id: 'het-plein', gespreksduur: 45, dichtOpFeestdagen: true },
  week: { ...CLOSED, maandag: [{ van: '09:00', tot: '12:00' }] },
  ...{ afwijkingen: [{ datum: '2026-12-24', tijden: [] }], eigen: false, gewijzigd: null, buitenTijden: [] },
}
const CHANGED = {
  ...{ ...PLACE, eigen: true, gewijzigd: { door: 'Sam', op: '2026-11-21T12:00:00Z' } },
  buitenTijden: ['2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z'],
}
const all = (place: object) => ({ status: 200, body: { peildatum: '2026-11-21', locaties: [place] } })

afterEach(() => vi.unstubAllGlobals())

const show = (answers: Parameters<typeof answering>[0], isManager = true): readonly string[] => {
  const asked = answering(answers)
  render(<Hours isManager={isManager} municipality="groningen" onEnded={() => {}} />)
  return asked
}
const press = async (name: string, of: Pick<typeof screen, 'findByRole'> = screen): Promise<void> =>
  userEvent.click(await of.findByRole('button', { name }))
const group = async (name: string) => within(await screen.findByRole('group', { name }))

test('a guide reads the hours, and has nothing to change them with', async () => {
  show({ [ALL]: all(PLACE) }, false)
  expect(await screen.findByText('Deze tijden staan in de inhoud van de gemeente.')).toBeVisible()
  expect(screen.getByText('09:00 – 12:00')).toBeVisible()
  expect(screen.getByText('donderdag 24 december 2026')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('who changed them and when is said, and how many appointments are outside them, with the way to the diary', async () => {
  show({ [ALL]: all(CHANGED) })
  expect(await screen.findByText(/^Aangepast op 21 november om 13:00 door Sam\.$/)).toBeVisible()
  expect(
    screen.getByText(/Er zijn 2 afspraken buiten deze tijden\. De eerste is op maandag 23/),
  ).toBeVisible()
  expect(screen.getByRole('link', { name: 'Bekijk de agenda' })).toHaveAttribute('href', '#/agenda')
})

test('a manager opens another day, adds a day that differs, and goes on from what was done', async () => {
  const sent: unknown[] = []
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(PLACE), [PUT]: { status: 204 } }
  show(answers)
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, request: RequestInit) => {
    if (request.method === 'PUT') sent.push(JSON.parse(String(request.body)))
    return fetch(path, request)
  })
  await press('Wijzig de tijden')
  expect(screen.getByRole('group', { name: 'Tijden wijzigen' })).toHaveFocus()
  const friday = await group('vrijdag')
  await press('Toch open', friday)
  expect(friday.getByLabelText('Van')).toHaveFocus()
  await userEvent.type(friday.getByLabelText('Van'), '13.00')
  await userEvent.type(friday.getByLabelText('Tot'), '17:00')
  await press('Haal weg', await group('maandag'))
  expect((await group('maandag')).getByRole('button', { name: 'Toch open' })).toHaveFocus()
  await press('Haal deze dag weg', await group('Andere dag 1'))
  await press('Andere dag erbij')
  const other = await group('Andere dag 1')
  await waitFor(() => expect(other.getByLabelText('Datum')).toHaveFocus())
  await userEvent.type(other.getByLabelText('Datum'), '2026-12-31')
  answers[ALL] = all(CHANGED)
  await press('Bewaar de tijden')
  await waitFor(() =>
    expect(screen.getByText('De tijden van Het Plein zijn bewaard. Ze gelden meteen.')).toHaveFocus(),
  )
  expect(sent).toEqual([
    {
      week: { ...CLOSED, maandag: [], vrijdag: [{ van: '13:00', tot: '17:00' }] },
      afwijkingen: [{ datum: '2026-12-31', tijden: [] }],
    },
  ])
})

test('a mistake is told beside the field it is about, which gets the focus', async () => {
  const { body } = refusal('ongeldige-invoer')
  const detail = 'Deze tijd eindigt voor het begin.'
  const errors = [{ in: 'body', location: { pointer: '#/week/maandag/0' }, code: 'x', detail }]
  show({ [ALL]: all(PLACE), [PUT]: { status: 400, body: { ...(body as object), errors } } })
  await press('Wijzig de tijden')
  await press('Bewaar de tijden')
  const monday = await group('maandag')
  expect(await monday.findByText(detail)).toBeVisible()
  await waitFor(() => expect(monday.getByLabelText('Tot')).toHaveFocus())
})

test('thinking better of it changes nothing, and leaves the keyboard where it was', async () => {
  const asked = show({ [ALL]: all(PLACE) })
  await press('Wijzig de tijden')
  await press('Haal weg', await group('maandag'))
  await press('Nee, toch niet')
  expect(screen.getByText('09:00 – 12:00')).toBeVisible()
  expect(screen.getByRole('group', { name: 'Het Plein' })).toHaveFocus()
  expect(asked.every(call => call === ALL)).toBe(true)
})

test('going back to the pack asks whether somebody is sure, and says what was done', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(CHANGED), [BACK]: { status: 204 } }
  const asked = show(answers)
  await press('Terug naar de inhoud')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  expect(asked).not.toContain(BACK)
  answers[ALL] = all({ ...PLACE, gewijzigd: CHANGED.gewijzigd })
  await press('Ja, terug naar de inhoud')
  await waitFor(() => expect(screen.getByText(/zijn weer die van de inhoud/)).toHaveFocus())
  expect(screen.getByText(/^Teruggezet naar de inhoud van de gemeente op/)).toBeVisible()
})
