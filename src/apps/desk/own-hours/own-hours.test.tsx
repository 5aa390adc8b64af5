import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '#tests/desk/page/answering.ts'
import { OwnHours } from './OwnHours.tsx'

const GUIDES = 'GET /api/v1/gids/gidsen'
const ABSENCE = '2f1c9a51-7c1b-4d0e-8f0e-1d5f0a2f9c10'
const ME = { id: 'sam', gids: 'groningen/gids-1', agendaSinds: null }
const APPOINTMENT = {
  id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77',
  code: 'LM4-7X2',
  status: 'bevestigd',
  afloop: null,
  locatie: 'harm-buiterplein',
  gids: 'groningen/gids-1',
  begin: '2026-11-23T08:00:00Z',
  eind: '2026-11-23T08:45:00Z',
  taal: 'nl',
  heeftGegevens: true,
}
const AWAY = { id: ABSENCE, begin: '2026-11-22T23:00:00Z', eind: '2026-11-23T23:00:00Z', afspraken: [] }
const WEEK = [{ vanaf: '2026-12-01', uren: [{ dag: 'maandag', begin: '09:00', eind: '12:00' }] }]
const guides = (ik: object, ...afwezigheden: object[]) => ({
  status: 200,
  body: {
    peildatum: '2026-11-22T10:00:00Z',
    ik,
    gidsen: [
      { id: 'groningen/gids-1', uren: [], afwezigheden },
      { id: 'groningen/gids-2', uren: WEEK, afwezigheden: [] },
    ],
  },
})

afterEach(() => vi.unstubAllGlobals())

const show = (answers: Parameters<typeof answering>[0], isManager = false) => {
  const asked = answering(answers)
  render(<OwnHours isManager={isManager} municipality="groningen" onEnded={() => {}} />)
  return asked
}
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))

test('who has not said which guide they are is asked that first, and sees nobody’s hours', async () => {
  show({ [GUIDES]: guides({ ...ME, gids: null }, AWAY) })
  expect(await screen.findByLabelText('Ik ben')).toHaveValue('')
  expect(screen.queryByLabelText('Eerste dag')).toBeNull()
  expect(screen.queryByText('Maandag 23 november')).toBeNull()
})

test.each([
  ['who said it already is told who they are and whom to ask', false],
  ['who is a manager may choose again', true],
])('%s', async (_, isManager) => {
  show({ [GUIDES]: guides(ME) }, isManager)
  await screen.findByRole('heading', { name: 'Wie ben je in de agenda?' })
  expect(screen.queryAllByLabelText('Ik ben')).toHaveLength(isManager ? 1 : 0)
  expect(screen.queryAllByText('Je bent Gids 1. Klopt dat niet? Vraag een beheerder.')).toHaveLength(
    isManager ? 0 : 1,
  )
})

test('an absence that may have been noted is sent by the same id again; another day is another', async () => {
  const asked = show({ [GUIDES]: guides(ME) })
  fireEvent.change(await screen.findByLabelText('Eerste dag'), { target: { value: '2026-11-24' } })
  expect(screen.getByLabelText('Laatste dag')).toHaveValue('2026-11-24')
  const sent = () => asked.filter(call => call.startsWith('PUT'))
  for (const count of [1, 2]) {
    await press('Zet in de agenda')
    expect(await screen.findByRole('alert')).toHaveTextContent('De dienst is nu niet te bereiken.')
    expect(sent()).toHaveLength(count)
  }
  fireEvent.change(screen.getByLabelText('Laatste dag'), { target: { value: '2026-11-25' } })
  await press('Zet in de agenda')
  await waitFor(() => expect(sent()).toHaveLength(3))
  expect([new Set(sent().slice(0, 2)).size, new Set(sent()).size]).toEqual([1, 2])
})

test('what stands in an absence is shown with it, and an absence can be taken away', async () => {
  const remove = `DELETE /api/v1/gids/afwezigheden/${ABSENCE}`
  const answers: Parameters<typeof answering>[0] = {
    [GUIDES]: guides(ME, { ...AWAY, afspraken: [APPOINTMENT] }),
    [remove]: { status: 204 },
  }
  show(answers)
  const away = within(await screen.findByRole('group', { name: 'Maandag 23 november' }))
  expect(away.getByText(/staat nog een afspraak. Die blijft staan/)).toBeVisible()
  expect(away.getByRole('heading', { name: /09:00 – 09:45, LM4-7X2/ })).toBeVisible()
  answers[GUIDES] = guides(ME)
  await press('Haal weg')
  expect(await screen.findByText(/Die tijden zijn weer te kiezen/)).toHaveFocus()
  expect(screen.getByText('Er staat niets in de agenda.')).toBeVisible()
})

test('a manager sees the hours of each guide', async () => {
  show({ [GUIDES]: guides({ ...ME, gids: 'groningen/gids-2' }, AWAY) }, true)
  expect(await screen.findByRole('heading', { name: 'Wanneer ben je er niet?' })).toBeVisible()
  await userEvent.selectOptions(screen.getByLabelText('Toon de uren van'), 'Gids 1')
  expect(screen.getByRole('heading', { name: 'Wanneer is Gids 1 er niet?' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Maandag 23 november' })).toBeVisible()
})

test('the secret address is shown once, and never replaced without a question', async () => {
  const make = 'POST /api/v1/gids/agendasleutels'
  const answers: Parameters<typeof answering>[0] = {
    [GUIDES]: guides(ME),
    [make]: { status: 201, body: { pad: '/api/agenda/geheim' } },
  }
  const asked = show(answers)
  await screen.findByRole('heading', { name: 'Wie ben je in de agenda?' })
  answers[GUIDES] = guides({ ...ME, agendaSinds: '2026-11-22T10:00:00Z' })
  await press('Maak een adres')
  expect(await screen.findByText(/\/api\/agenda\/geheim$/)).toBeVisible()
  await press('Maak een nieuw adres')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  await press('Nee, toch niet')
  expect(screen.getByRole('group', { name: 'Afspraken in je eigen agenda' })).toHaveFocus()
  expect(asked.filter(call => call === make)).toHaveLength(1)
  answers['DELETE /api/v1/gids/agendasleutels'] = { status: 204 }
  answers[GUIDES] = guides(ME)
  await press('Trek het adres in')
  await press('Ja, trek het in')
  expect(await screen.findByText('Het adres werkt niet meer.')).toBeVisible()
  expect(screen.queryByText(/api\/agenda/)).toBeNull()
})

test('whoever is another guide from now on is told that the secret address works no more, and does not see it', async () => {
  const make = 'POST /api/v1/gids/agendasleutels'
  const answers: Parameters<typeof answering>[0] = {
    [GUIDES]: guides({ ...ME, gids: null }),
    [make]: { status: 201, body: { pad: '/api/agenda/geheim' } },
    'PUT /api/v1/gids/medewerkers/sam/gids': { status: 204 },
  }
  show(answers)
  await screen.findByLabelText('Ik ben')
  answers[GUIDES] = guides({ ...ME, gids: null, agendaSinds: '2026-11-22T10:00:00Z' })
  await press('Maak een adres')
  expect(await screen.findByText(/\/api\/agenda\/geheim$/)).toBeVisible()
  await userEvent.selectOptions(screen.getByLabelText('Ik ben'), 'Gids 1')
  answers[GUIDES] = guides(ME)
  await press('Bewaar')
  expect(
    await screen.findByText(/^Je bent nu Gids 1. Het geheime adres van je agenda werkt niet/),
  ).toHaveFocus()
  expect(screen.queryByText(/api\/agenda/)).toBeNull()
})

test('a week that differs from the pack is shown, changed row by row, and taken back after a question', async () => {
  const path = '/api/v1/gids/gidsen/gids-2/uren'
  const answers: Parameters<typeof answering>[0] = {
    [GUIDES]: guides({ ...ME, gids: 'groningen/gids-2' }),
    [`PUT ${path}`]: { status: 204 },
    [`DELETE ${path}`]: { status: 204 },
  }
  const asked = show(answers)
  expect(await screen.findByText('maandag 09:00–12:00')).toBeVisible()
  await press('Nog een tijd')
  expect(screen.getAllByLabelText('Van')).toHaveLength(2)
  await press('Haal tijd 2 weg')
  expect(screen.getByRole('group', { name: 'Tijden in de week' })).toHaveFocus()
  await userEvent.selectOptions(screen.getByLabelText('Dag'), 'dinsdag')
  await press('Bewaar deze uren')
  expect(await screen.findByText(/De uren zijn bewaard/)).toHaveFocus()
  expect(asked).toContain(`PUT ${path}`)
  await press('Weer zoals in de inhoud')
  await press('Nee, toch niet')
  expect(screen.getByRole('group', { name: 'Wanneer werk je?' })).toHaveFocus()
  await press('Weer zoals in de inhoud')
  await press('Ja, zoals in de inhoud')
  expect(await screen.findByText(/weer zoals in de inhoud/)).toHaveFocus()
  expect(asked).toContain(`DELETE ${path}`)
})
