import { act, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { AttractScreen } from '../../../screens/attract/AttractScreen.tsx'
import { tellEvent } from './event-here.ts'

const EVENT: ApiEvent = {
  ...eventSchema.parse(eventSchema.meta()?.example),
  deelnemers: [
    { naam: 'Zorghuis Voorbeeld', soort: 'werkgever', sectoren: ['zorg'] },
    { naam: 'Voorbeeldschool', soort: 'opleiding', sectoren: ['zorg', 'techniek', 'ict'] },
    { naam: 'Ver Weg BV', soort: 'werkgever', sectoren: ['ergens-anders'] },
    { naam: 'Buurthuis Overal', soort: 'anders', sectoren: [] },
  ],
}
const here = { kind: 'here', event: EVENT } as const
/** Without the signs that keep a name in its own direction. */
const plain = (element: Element | null): string =>
  (element?.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')

afterEach(() => act(() => tellEvent({ kind: 'none' })))

const openResult = async () => {
  const session = await openKioskVisit()
  showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' })
  await waitFor(() => expect(document.querySelectorAll('[data-sector]').length).toBe(3))
}

test('the result names who is here today beside each sector, and once who told no sectors', async () => {
  tellEvent(here)
  await openResult()
  for (const sector of document.querySelectorAll<HTMLElement>('[data-sector]')) {
    const names = EVENT.deelnemers.filter(({ sectoren }) => sectoren.includes(sector.dataset.sector ?? ''))
    const said = plain(sector.querySelector('[data-text="result.here.body"]'))
    expect(said).toBe(names.length === 0 ? '' : `Hier vandaag: ${names.map(({ naam }) => naam).join(', ')}`)
  }
  expect(plain(document.querySelector('[data-sector="zorg"]'))).toContain(
    'Hier vandaag: Zorghuis Voorbeeld, Voorbeeldschool',
  )
  expect(screen.getAllByText(/Buurthuis Overal/)).toHaveLength(1)
  expect(plain(document.querySelector('[data-text="result.also-here.body"]'))).toBe(
    'Ook hier vandaag: Buurthuis Overal',
  )
  expect(document.body).not.toHaveTextContent('Ver Weg BV')
  expect(plain(document.querySelector('[data-text="attract.event.body"]'))).toBe('Evenement: Banenmarkt')
})

test('so does a sector that is opened', async () => {
  tellEvent(here)
  const session = await openKioskVisit()
  showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' }, { type: 'SECTOR_OPENED', sector: 'zorg' })
  await waitFor(() => expect(screen.getByRole('main')).toHaveAttribute('data-state', 'exploringSector'))
  await waitFor(() =>
    expect(plain(document.querySelector('[data-text="result.here.body"]'))).toContain('Zorghuis Voorbeeld'),
  )
})

test.each(['early', 'over'] as const)('a result at a tablet whose event is %s names nobody', async kind => {
  tellEvent({ kind, event: EVENT })
  await openResult()
  expect(document.body).not.toHaveTextContent(/Hier vandaag|Banenmarkt/)
})

test('the invitation says which event this is as soon as it is known', () => {
  render(<AttractScreen send={() => {}} />)
  const main = screen.getByRole('main')
  expect(main).not.toHaveTextContent('Evenement')
  act(() => tellEvent(here))
  expect(plain(within(main).getByText(/Evenement/))).toBe('Evenement: Banenmarkt')
})

test.each([
  [here, 'Evenement: Banenmarkt'],
  [
    { kind: 'early', event: EVENT } as const,
    'Evenement Banenmarkt is nog niet begonnen. De tablet werkt nu als gewone kiosk.',
  ],
  [
    { kind: 'over', event: EVENT } as const,
    'Evenement Banenmarkt is voorbij. De tablet werkt nu als gewone kiosk.',
  ],
  [
    { kind: 'unknown', code: 'lente-26' } as const,
    'Wij kennen evenement lente-26 niet. De tablet werkt nu als gewone kiosk.',
  ],
  [
    { kind: 'unreached', code: 'LM4-7X2' } as const,
    'Evenement LM4-7X2 is nog niet opgehaald. De tablet probeert het elke minuut.',
  ],
])('the screen for guides says what became of the event', async (told, words) => {
  tellEvent(told)
  const session = await openKioskVisit()
  showVisit(session, { type: 'RESET' }, { type: 'TABLET_OPENED' })
  await waitFor(() => expect(screen.getByRole('main')).toHaveAttribute('data-state', 'tablet'))
  await waitFor(() => expect(plain(screen.getByRole('main'))).toContain(words))
})
