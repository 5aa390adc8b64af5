import { loadPack, loadPackTexts, PACK_IDS, PACK_NAMES } from 'virtual:packs'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { takeComplaints } from '#tests/setup/dom.ts'
import { type Opened, VisitorApp } from './App.tsx'
import { Crash } from './Crash.tsx'
import { readPlace } from './place.ts'
import { renderFirstScreen } from './prerender.tsx'
import { goTo, openAnew } from './shell/page-address.ts'

vi.mock('./shell/page-address.ts', () => ({ goTo: vi.fn(), openAnew: vi.fn() }))
vi.mock('virtual:packs', async original => {
  const packs = await original<typeof import('virtual:packs')>()
  return { ...packs, loadPack: vi.fn(packs.loadPack), loadPackTexts: vi.fn(packs.loadPackTexts) }
})
/** Called when the visit was opened and nothing of it was drawn yet. */
const between = vi.hoisted(() => ({ press: () => {} }))
vi.mock('./visit-session.ts', async original => {
  const session = await original<typeof import('./visit-session.ts')>()
  const openVisitSession: typeof session.openVisitSession = async (...given) => {
    const opened = await session.openVisitSession(...given)
    if (!opened.ok) return opened
    return {
      ok: true,
      get value() {
        let turns = 6
        const turn = (): void => (turns-- > 0 ? queueMicrotask(turn) : between.press())
        turn()
        return opened.value
      },
    }
  }
  return { ...session, openVisitSession }
})
beforeEach(() => {
  between.press = () => {}
  vi.mocked(goTo).mockClear()
  vi.mocked(openAnew).mockClear()
  vi.mocked(loadPack).mockClear()
  vi.mocked(loadPackTexts).mockClear()
})

const open = (path: string) => {
  window.history.replaceState(null, '', path)
  return render(<VisitorApp place={readPlace(new URL(window.location.href))} resumes={false} />)
}

const Broken = () => {
  throw new Error('a bug')
}

describe('opening the app', () => {
  test('shows the first screen at once, without taking the focus', () => {
    open('/')
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'welcome')
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus()
  })

  test.each([
    ['/', 'Je antwoorden blijven op dit toestel.'],
    ['/kiosk', 'Klaar? Druk op ‘Klaar, wis alles’. Dan zijn je antwoorden weg.'],
    ['/e/lente-26', 'Klaar? Druk op ‘Klaar, wis alles’. Dan zijn je antwoorden weg.'],
  ])('at %s says what happens with the answers: %s', (path, sentence) => {
    open(path)
    const shown = document.querySelectorAll(
      '[data-text="welcome.privacy.body"], [data-text="welcome.shared.body"]',
    )
    expect([...shown].map(({ textContent }) => textContent)).toEqual([sentence])
  })

  test('loses no press, also not when the visit is there and not yet drawn', async () => {
    const opened = vi.fn<(opened: Opened) => void>()
    let send: (event: VisitEvent) => void = () => {}
    const first = (given: typeof send) => {
      send = given
      return <p>Raak aan</p>
    }
    between.press = () => send({ type: 'TOUCHED' })
    const place = readPlace(new URL('http://stad.example/kiosk'))
    render(<VisitorApp place={place} resumes={false} first={first} onOpened={opened} />)
    await vi.waitFor(() => expect(opened).toHaveBeenCalled(), { timeout: 10_000 })
    const actor = opened.mock.calls[0]?.[0].session.actor
    expect(actor?.getSnapshot().matches({ visiting: 'welcome' })).toBe(true)
  })

  test('takes the drawn page over without a complaint', () => {
    const container = document.createElement('div')
    container.innerHTML = renderFirstScreen('own')
    document.body.append(container)
    expect(container).toHaveTextContent('Je antwoorden blijven op dit toestel.')
    const place = readPlace(new URL('http://stad.example/'))
    render(<VisitorApp place={place} resumes={false} />, { container, hydrate: true })
    expect(container).toHaveTextContent('Je antwoorden blijven op dit toestel.')
  })

  test('a start that comes before the questions are there is remembered', async () => {
    open('/?gemeente=voorbeeldstad')
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByRole('button', { name: 'Ja' })).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'talents')
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })

  test('for a town we do not have says so, and names the towns there are', async () => {
    open('/kiosk?gemeente=atlantis')
    expect(await screen.findByText('Deze gemeente kennen we niet. Kies een gemeente:')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'problem')
    expect(PACK_IDS.length).toBeGreaterThan(1)
    for (const id of PACK_IDS)
      expect(screen.getByRole('button', { name: PACK_NAMES[id] ?? '' })).toBeInTheDocument()
  })

  test.each(['__proto__', 'constructor', '../groningen', ''])(
    'for the town %j says so as well',
    async town => {
      open(`/kiosk?gemeente=${town}`)
      expect(await screen.findByText(/^Deze gemeente kennen we niet/)).toBeInTheDocument()
    },
  )

  test('at an address that is not ours says so, with a way to the beginning', () => {
    open('/bestaat-niet')
    expect(screen.getByText('Deze bladzijde bestaat niet.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Naar het begin' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })
})

describe('a way on stays on the same kind of device', () => {
  test.each([
    ['/kiosk?gemeente=typo', 'Voorbeeldstad', '/kiosk?gemeente=voorbeeldstad'],
    ['/?gemeente=typo', 'Voorbeeldstad', '/?gemeente=voorbeeldstad'],
    ['/e/lente-26?gemeente=typo', 'Voorbeeldstad', '/e/lente-26?gemeente=voorbeeldstad'],
    ['/kiosk/x', 'Naar het begin', '/kiosk'],
    ['/bestaat-niet', 'Naar het begin', '/'],
  ])('from %s, "%s" leads to %s', async (from, button, to) => {
    open(from)
    await userEvent.click(await screen.findByRole('button', { name: button }))
    expect(goTo).toHaveBeenCalledExactlyOnceWith(to)
  })
})

describe('what could not be fetched', () => {
  type Loading = (...names: string[]) => Promise<unknown>
  test.each<[string, Loading]>([
    ['the pack', loadPack],
    ['its words', loadPackTexts as Loading],
  ])('%s: a sentence, and trying again goes on where somebody was, without wiping', async (_, loading) => {
    let reject: (reason: Error) => void = () => {}
    vi.mocked(loading).mockReturnValueOnce(
      new Promise((_resolve, fail) => {
        reject = fail
      }),
    )
    open('/?gemeente=voorbeeldstad')
    localStorage.setItem('talentperron.visit', 'yes')
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    await vi.waitFor(() => expect(loading).toHaveBeenCalled())
    reject(new TypeError('Load failed'))
    expect(await screen.findByText(/^Deze bladzijde is niet geladen/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }))
    expect(await screen.findByRole('button', { name: 'Ja' })).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'talents')
    expect(localStorage.getItem('talentperron.visit')).toBe('yes')
    expect(openAnew).not.toHaveBeenCalled()
    localStorage.clear()
  })
})

test('a bug: a sentence and a way on, from an empty device', async () => {
  // React tells an error on the window too; jsdom would print it.
  const quiet = vi.fn((event: Event) => event.preventDefault())
  window.addEventListener('error', quiet)
  render(
    <Crash mode="kiosk">
      <Broken />
    </Crash>,
  )
  window.removeEventListener('error', quiet)
  expect(takeComplaints().length).toBeGreaterThan(0)
  expect(screen.getByText(/^Er ging iets mis bij ons/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Begin opnieuw' }))
  expect(openAnew).toHaveBeenCalledOnce()
})
