import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answering, NO_CONVERSATIONS, refusal, SAM, WHO } from '#tests/desk/page/answering.ts'
import { Desk } from './Desk.tsx'

const ok = (body: object) => ({ status: 200, body })
const EVENTS = 'GET /api/v1/gids/evenementen'
const GUIDE = { id: 'voorbeeldstad/gids-1', uren: [], afwezigheden: [] }
const CLOSED = { dinsdag: [], woensdag: [], donderdag: [], vrijdag: [], zaterdag: [], zondag: [] }
const PLACE = {
  ...{ id: 'het-plein', gespreksduur: 45, dichtOpFeestdagen: true, eigen: false, gewijzigd: null },
  ...{ week: { ...CLOSED, maandag: [{ van: '09:00', tot: '12:00' }] }, afwijkingen: [], buitenTijden: [] },
}
const DETAILS = {
  ...{ id: 'het-plein', naam: 'Het plein', uitleg: null, adres: null, telefoon: null, inloop: null },
  ...{ inhoud: null, gewijzigd: null, afspraken: 0 },
}
const service = () => ({
  [WHO]: SAM,
  'GET /api/v1/gids/gesprekken': NO_CONVERSATIONS,
  [EVENTS]: ok({ peildatum: '2026-11-23T12:00:00Z', evenementen: [] }),
  'GET /api/v1/sectoren?gemeente=voorbeeldstad': ok({ sectoren: [] }),
  'GET /api/v1/gids/locaties': ok({ peildatum: '2026-11-21', locaties: [DETAILS] }),
  'GET /api/v1/gids/openingstijden': ok({ peildatum: '2026-11-21', locaties: [PLACE] }),
  'GET /api/v1/gids/mededelingen': ok({ peildatum: '2026-11-21', talen: ['nl'], mededelingen: [] }),
  'GET /api/v1/gids/gidsen': ok({
    peildatum: '2026-11-22T10:00:00Z',
    ik: { id: 'sam', gids: GUIDE.id, agendaSinds: null },
    gidsen: [GUIDE],
  }),
})
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))
const begin = (page: string, answers: Parameters<typeof answering>[0] = service()): void => {
  location.hash = `#/${page}`
  answering(answers)
  render(<Desk invitation={undefined} />)
}
const QUESTION = /is weg als je nu weggaat/

afterEach(() => {
  vi.unstubAllGlobals()
  location.hash = '#/agenda'
})

describe('what somebody typed', () => {
  test.each([
    ['evenementen', 'Nieuw evenement', 'Naam van het evenement', 'Banenmarkt'],
    ['locaties', 'Wijzig de gegevens', 'Straat en nummer', 'Straat 2'],
    ['openingstijden', 'Wijzig de tijden', 'Tot', '13:30'],
    ['mededelingen', 'Schrijf een mededeling', 'Tekst in het Nederlands', 'Vrijdag zijn we dicht.'],
    ['mijn-uren', undefined, 'Eerste dag', '2026-12-01'],
    ['mijn-uren', undefined, 'Vanaf welke dag?', '2026-12-01'],
  ])('at %s is not gone by a press on another page (%s, %s)', async (page, open, label, typed) => {
    begin(page)
    if (open) await press(open)
    fireEvent.change(await screen.findByLabelText(label), { target: { value: typed } })
    await userEvent.click(screen.getByRole('link', { name: 'Agenda' }))
    expect(await screen.findByText(QUESTION)).toHaveFocus()
    // A form may have one of its own, below the question.
    await userEvent.click(screen.getAllByRole('button', { name: 'Nee, toch niet' })[0] as HTMLElement)
    expect(screen.getByLabelText(label)).toHaveValue(typed)
    const unload = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(unload)
    expect(unload.defaultPrevented).toBe(true)
    await userEvent.click(screen.getByRole('link', { name: 'Agenda' }))
    await press('Ja, ga weg')
    expect(await screen.findByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
  })

  test('is held by one form while another on the page is done with', async () => {
    begin('mijn-uren', { ...service(), 'PUT /api/v1/gids/gidsen/gids-1/uren': { status: 204 } })
    fireEvent.change(await screen.findByLabelText('Eerste dag'), { target: { value: '2026-12-01' } })
    fireEvent.change(screen.getByLabelText('Vanaf welke dag?'), { target: { value: '2026-12-07' } })
    await press('Bewaar deze uren')
    expect(await screen.findByText(/De uren zijn bewaard/)).toHaveFocus()
    await userEvent.click(screen.getByRole('link', { name: 'Agenda' }))
    expect(await screen.findByText(QUESTION)).toBeVisible()
  })

  test('no question is asked where nothing was typed', async () => {
    begin('evenementen')
    await press('Nieuw evenement')
    await userEvent.click(screen.getByRole('link', { name: 'Agenda' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
  })
})

describe('a session that ends while something typed stands there', () => {
  const again = (): void => {
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const typeAnEvent = async (answers: Parameters<typeof answering>[0]): Promise<void> => {
    begin('evenementen', answers)
    await press('Nieuw evenement')
    await userEvent.type(screen.getByLabelText('Naam van het evenement'), 'Banenmarkt')
    answers[EVENTS] = refusal('aanmelding-ontbreekt')
    answers[WHO] = refusal('aanmelding-ontbreekt')
    again()
    expect(await screen.findByRole('alert')).toHaveTextContent('Je bent niet meer aangemeld')
  }

  test('leaves it, and says that one must sign in again; signed in again, it can be kept', async () => {
    const answers: Parameters<typeof answering>[0] = service()
    await typeAnEvent(answers)
    expect(screen.getByLabelText('Naam van het evenement')).toHaveValue('Banenmarkt')
    Object.assign(answers, service())
    again()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.getByLabelText('Naam van het evenement')).toHaveValue('Banenmarkt')
  })

  test('is over on the screen as soon as nothing is held any more', async () => {
    await typeAnEvent(service())
    await press('Nee, toch niet')
    expect(await screen.findByRole('heading', { name: 'Aanmelden bij de balie' })).toBeVisible()
  })
})
