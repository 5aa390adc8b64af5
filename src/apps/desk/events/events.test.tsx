import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { draftOf, wishIn, withFirstDay, withParticipant } from './draft.ts'
import { Events } from './Events.tsx'

const LIST = 'GET /api/v1/gids/evenementen'
const SECTORS = 'GET /api/v1/sectoren?gemeente=voorbeeldstad'
const EVENT = {
  ...{ code: 'LM4-7X2', gemeente: 'voorbeeldstad', naam: 'Banenmarkt', plaats: 'De hal' },
  ...{ begin: '2026-11-23T09:00:00Z', eind: '2026-11-23T16:00:00Z', tijdzone: 'Europe/Amsterdam' },
  sectoren: [],
  deelnemers: [{ naam: 'Voorbeeldbedrijf', soort: 'werkgever' as const, sectoren: ['zorg'] }],
  bezoeken: null,
  tellingen: [{ sector: 'zorg', bezoeken: null }],
}
const ok = (body: object) => ({ status: 200, body })
const listing = (...evenementen: object[]) => ({
  [LIST]: ok({ peildatum: '2026-11-23T12:00:00Z', evenementen }),
  [SECTORS]: ok({
    sectoren: [{ id: 'zorg', naam: 'Zorg en welzijn', plaatje: '/pictures/sector-zorg.svg' }],
  }),
})
const show = () => render(<Events isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))
afterEach(() => vi.unstubAllGlobals())

test('lists what comes and what is over, with counts as they may be shown', async () => {
  const over = { ...EVENT, code: 'AAA-222', naam: 'Zorgmarkt', eind: '2026-11-23T11:00:00Z', bezoeken: 25 }
  answering(listing(EVENT, { ...over, tellingen: [{ sector: 'zorg', bezoeken: 15 }] }))
  show()
  const coming = within(await screen.findByRole('group', { name: 'Banenmarkt' }))
  expect(coming.getByText('maandag 23 november, 10:00 – 17:00')).toBeVisible()
  expect(coming.getByText('minder dan 5')).toBeVisible()
  expect(coming.getByRole('link', { name: /Open het bord/ })).toHaveAttribute('href', '/e/LM4-7X2/bord')
  const past = within(screen.getByRole('group', { name: 'Zorgmarkt' }))
  expect(await past.findByText('Zorg en welzijn 15')).toBeVisible()
  // What was counted stays: there is nothing to press.
  expect(past.queryByRole('button', { name: 'Verwijder' })).toBeNull()
})

test('says at each field what is wrong, and keeps what was typed', async () => {
  const errors = [
    { pointer: '#/naam', detail: 'Vul een naam in.' },
    { pointer: '#/eind/tijd', detail: 'Het eind moet na het begin zijn.' },
    { pointer: '#/deelnemers/0/naam', detail: 'Vul de naam van de deelnemer in.' },
  ].map(({ pointer, detail }) => ({ in: 'body', location: { pointer }, code: 'x', detail }))
  const refused = refusal('ongeldige-invoer')
  answering({
    ...listing(),
    'POST /api/v1/gids/evenementen': { ...refused, body: { ...(refused.body as object), errors } },
  })
  show()
  await press('Nieuw evenement')
  await userEvent.type(screen.getByLabelText('Waar is het?'), 'De hal')
  await press('Voeg een deelnemer toe')
  expect(within(screen.getByRole('group', { name: 'Deelnemer 1' })).getByLabelText('Naam')).toHaveFocus()
  await press('Maak het evenement')
  for (const { detail } of errors) expect(await screen.findByText(detail)).toBeVisible()
  expect(screen.getByLabelText('Waar is het?')).toHaveValue('De hal')
})

test('a new event that may have been made is sent by the same key again; something else by another', async () => {
  const keys: unknown[] = []
  answering(listing())
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, request: RequestInit) => {
    if (request.method === 'POST') keys.push(new Headers(request.headers).get('Idempotency-Key'))
    return fetch(path, request)
  })
  show()
  await press('Nieuw evenement')
  for (const times of [1, 2]) {
    await press('Maak het evenement')
    expect(await screen.findByRole('alert')).toHaveTextContent('De dienst is nu niet te bereiken.')
    expect(keys).toHaveLength(times)
  }
  await userEvent.type(screen.getByLabelText('Naam van het evenement'), 'Banenmarkt')
  await press('Maak het evenement')
  await screen.findByRole('alert')
  expect(keys).toEqual([expect.any(String), keys[0], expect.not.stringContaining(String(keys[0]))])
})

test('asks before it removes, and says why it could not', async () => {
  answering({
    ...listing(EVENT),
    'DELETE /api/v1/gids/evenementen/LM4-7X2': refusal('evenement-al-geteld'),
  })
  show()
  await press('Verwijder')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  await press('Ja, verwijder')
  expect(await screen.findByText('Een zin van de dienst.')).toBeVisible()
})

test('the sheet is for who sets up the tablets: a phone that opens the address would be one of them', async () => {
  answering(listing(EVENT))
  show()
  await press('Blad om te printen')
  expect(screen.getByText('Voor de tablets op dit evenement')).toBeVisible()
  expect(screen.getByText(/op elke tablet/)).toHaveTextContent(`${location.origin}/e/LM4-7X2`)
  expect(screen.queryByText(/Ontdek wat je goed kunt/)).toBeNull()
})

test('a form begins with the event as it is by the clock of the town, and sends no more than was asked', () => {
  const draft = draftOf({ ...EVENT, sectoren: ['visserij', 'zorg'] })
  // One that the town no longer has is left out.
  expect(wishIn(draft, ['ict', 'zorg'])).toEqual({
    ...{ naam: 'Banenmarkt', plaats: 'De hal', sectoren: ['zorg'], deelnemers: EVENT.deelnemers },
    begin: { dag: '2026-11-23', tijd: '10:00' },
    eind: { dag: '2026-11-23', tijd: '17:00' },
  })
  expect(withFirstDay(draft, '2026-11-25').eind.dag).toBe('2026-11-25')
  const twoDays = { ...draft, eind: { dag: '2026-11-24', tijd: '17:00' } }
  expect(withFirstDay(twoDays, '2026-11-22').eind.dag).toBe('2026-11-24')
  expect(withParticipant(draft).deelnemers.map(({ key }) => key)).toEqual([0, 1])
})
