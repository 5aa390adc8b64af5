import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { Locations } from './Locations.tsx'

const ALL = 'GET /api/v1/gids/locaties'
const PUT = 'PUT /api/v1/gids/locaties/het-plein'
const BACK = 'DELETE /api/v1/gids/locaties/het-plein'
const CLOSED = { dinsdag: [], woensdag: [], donderdag: [], vrijdag: [], zaterdag: [], zondag: [] }
const WEEK = { ...CLOSED, maandag: [{ van: '09:00', tot: '12:00' }] }
const FROM_PACK = { bron: 'De website', bronDatum: '2026-01', geldigTot: '2026-12-31', verlopen: false }
const OWN = { bron: 'De gemeente', bronDatum: '2026-11-21', geldigTot: '2027-11-21', verlopen: false }
const PLACE = {
  ...{ id: 'het-plein', naam: 'Het plein', uitleg: 'Loop gerust binnen.', telefoon: null },
  adres: { straat: 'Plein 1', plaats: 'Stad', ...FROM_PACK },
  inloop: { week: WEEK, ...FROM_PACK },
  ...{ inhoud: null, gewijzigd: null, afspraken: 2 },
}
const { naam, uitleg, adres, telefoon, inloop } = PLACE
const CHANGED = {
  ...{ ...PLACE, adres: { straat: 'Straat 2', plaats: 'Stad', ...OWN } },
  inhoud: { naam, uitleg, adres, telefoon, inloop },
  gewijzigd: { door: 'Sam', op: '2026-11-21T12:00:00Z' },
}
const all = (place: object) => ({ status: 200, body: { peildatum: '2026-11-21', locaties: [place] } })

afterEach(() => vi.unstubAllGlobals())

const show = (answers: Parameters<typeof answering>[0], isManager = true): readonly string[] => {
  const asked = answering(answers)
  render(<Locations isManager={isManager} municipality="groningen" onEnded={() => {}} />)
  return asked
}
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))
const typeIn = async (label: string, text: string): Promise<void> => {
  await userEvent.clear(screen.getByLabelText(label))
  if (text) await userEvent.type(screen.getByLabelText(label), text)
}
/** What is sent, beside what answers. */
const listening = (): unknown[] => {
  const sent: unknown[] = []
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, request: RequestInit) => {
    if (request.method === 'PUT') sent.push(JSON.parse(String(request.body)))
    return fetch(path, request)
  })
  return sent
}

test('a guide reads where it is and when anybody may walk in, and has nothing to change it with', async () => {
  show({ [ALL]: all(PLACE) }, false)
  expect(await screen.findByText('Dit staat in de inhoud van de gemeente.')).toBeVisible()
  expect(screen.getByText(/^Plein 1, Stad/)).toHaveTextContent(
    'Bron: De website. Te lezen tot en met donderdag 31 december 2026.',
  )
  expect(screen.getByText('niet bekend')).toBeVisible()
  expect(screen.getByText('09:00 – 12:00')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a manager gives another address and a telephone; the source is the town and it holds for a year', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(PLACE), [PUT]: { status: 204 } }
  show(answers)
  const sent = listening()
  await press('Wijzig de gegevens')
  expect(screen.getByRole('group', { name: 'Gegevens wijzigen' })).toHaveFocus()
  expect(screen.getByText(/Hier zijn nog 2 afspraken\. .* er gaat vanzelf geen bericht uit/)).toBeVisible()
  await typeIn('Straat en nummer', 'Straat 2')
  await typeIn('Nummer', '14 050')
  answers[ALL] = all(CHANGED)
  await press('Bewaar de gegevens')
  await waitFor(() => expect(screen.getByText('De gegevens zijn bewaard. Ze gelden meteen.')).toHaveFocus())
  const own = { bron: 'De gemeente', geldigTot: '2027-11-21' }
  expect(sent).toMatchObject([
    {
      ...{ naam: 'Het plein', uitleg: 'Loop gerust binnen.', telefoon: { nummer: '14 050', ...own } },
      adres: { straat: 'Straat 2', plaats: 'Stad', ...own },
      inloop: { week: WEEK, bron: 'De website', geldigTot: '2026-12-31' },
    },
  ])
  expect(screen.getByText(/^Straat 2, Stad/)).toHaveTextContent('Bron: De gemeente. Te lezen tot en met')
  expect(screen.getByText('Wat de inhoud van de gemeente zegt')).toBeVisible()
})

test('a source that the manager wrote is not taken away by typing on', async () => {
  show({ [ALL]: all(PLACE), [PUT]: { status: 204 } })
  const sent = listening()
  await press('Wijzig de gegevens')
  const address = within(screen.getByRole('group', { name: 'Adres' }))
  await userEvent.clear(address.getByLabelText('Wie zegt dit?'))
  await userEvent.type(address.getByLabelText('Wie zegt dit?'), 'De beheerder van het pand')
  await typeIn('Straat en nummer', 'Straat 2')
  await press('Bewaar de gegevens')
  await waitFor(() => expect(sent).toMatchObject([{ adres: { bron: 'De beheerder van het pand' } }]))
})

test('what was typed and taken away again keeps its source, and a later day alone leaves another address the town’s', async () => {
  show({ [ALL]: all(PLACE), [PUT]: { status: 204 } })
  const sent = listening()
  await press('Wijzig de gegevens')
  const monday = within(screen.getByRole('group', { name: 'maandag' }))
  await userEvent.click(monday.getByRole('button', { name: 'Nog een tijd' }))
  await userEvent.click(monday.getAllByRole('button', { name: 'Haal weg' })[1] as HTMLElement)
  const address = within(screen.getByRole('group', { name: 'Adres' }))
  fireEvent.change(address.getByLabelText('Te lezen tot en met'), { target: { value: '2027-03-01' } })
  await typeIn('Straat en nummer', 'Straat 2')
  await press('Bewaar de gegevens')
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        inloop: { week: WEEK, bron: 'De website', geldigTot: '2026-12-31' },
        adres: { straat: 'Straat 2', bron: 'De gemeente', geldigTot: '2027-03-01' },
      },
    ]),
  )
})

test('what is left empty is not known', async () => {
  show({ [ALL]: all(PLACE), [PUT]: { status: 204 } })
  const sent = listening()
  await press('Wijzig de gegevens')
  for (const label of ['Straat en nummer', 'Plaats', 'Goed om te weten']) await typeIn(label, '')
  await press('Haal weg')
  await press('Bewaar de gegevens')
  await waitFor(() =>
    expect(sent).toMatchObject([{ uitleg: null, adres: null, telefoon: null, inloop: null }]),
  )
})

test('a mistake is told beside the field it is about, which gets the focus', async () => {
  const { body } = refusal('ongeldige-invoer')
  const detail = 'Vul de plaats in.'
  const errors = [{ in: 'body', location: { pointer: '#/adres/plaats' }, code: 'x', detail }]
  show({ [ALL]: all(PLACE), [PUT]: { status: 400, body: { ...(body as object), errors } } })
  await press('Wijzig de gegevens')
  await press('Bewaar de gegevens')
  expect(await screen.findByText(detail)).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText('Plaats')).toHaveFocus())
})

test('what residents can no longer read says so', async () => {
  show({ [ALL]: all({ ...PLACE, adres: { ...PLACE.adres, geldigTot: '2026-11-20', verlopen: true } }) })
  expect(await screen.findByText(/^Plein 1, Stad/)).toHaveTextContent(
    'Verlopen: inwoners konden dit lezen tot en met vrijdag 20 november 2026.',
  )
})

test('going back to the pack asks whether somebody is sure, and says what was done', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(CHANGED), [BACK]: { status: 204 } }
  const asked = show(answers)
  await press('Terug naar de inhoud')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  expect(asked).not.toContain(BACK)
  answers[ALL] = all({ ...PLACE, gewijzigd: CHANGED.gewijzigd })
  await press('Ja, terug naar de inhoud')
  await waitFor(() => expect(screen.getByText(/weer wat de inhoud van de gemeente zegt/)).toHaveFocus())
  expect(screen.getByText(/^Plein 1, Stad/)).toBeVisible()
})
