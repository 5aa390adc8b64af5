import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Pack } from '#contract/content/pack.schema.ts'
import { handoverAddress } from '#core/handover/handover-address.ts'
import { codeOf, handoverIn, shortCodeOf } from '#platform/content-pack/handover-codes.ts'
import { loadTown } from '#platform/content-pack/load-town.ts'
import { answering, NO_CONVERSATIONS, OUT, SAM, WHO } from '#tests/desk/page/answering.ts'
import { Desk } from '../Desk.tsx'
import { TalkSheet } from './TalkSheet.tsx'

// What the code holds is what counts; that it can be scanned is shown in a browser.
vi.mock('#ui/QrCode.tsx', () => ({
  QrCode: ({ content, label }: { readonly content: string; readonly label: string }) => (
    <output aria-label={label}>{content}</output>
  ),
}))

const packOf = async (town: string): Promise<Pack> => {
  const loaded = await loadTown(town)
  if (!loaded.ok) throw new Error(loaded.problem)
  return loaded.value.pack
}
const visitIn = (pack: Pack, language: string | null = 'ar') => {
  const [first = '', second = ''] = pack.doors.map(({ id }) => id)
  return {
    language,
    sheet: {
      talents: Object.fromEntries(pack.talents.map(({ id }, index) => [id, index % 2 ? 'yes' : 'no'])),
      interests: Object.fromEntries(
        pack.instrument.items.slice(0, 20).map(({ id }, index) => [id, index % 3 ? 'dislike' : 'like']),
      ),
      wishes: { hours: 'half', lifting: 'no' },
    },
    dismissedSectors: [],
    dismissedJobs: [],
    steps: [
      { door: first, when: 'this-week' as const },
      { door: second, when: null },
    ],
  }
}
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }))
const enter = async (typed: string): Promise<void> => {
  const field = screen.getByLabelText('Code van de bezoeker')
  fireEvent.change(field, { target: { value: typed } })
  await press('Open de uitslag')
}
const sheet = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Blad voor het gesprek' })

const open = async (language: string | null = 'ar'): Promise<Pack> => {
  const pack = await packOf('voorbeeldstad')
  render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
  await enter(handoverAddress('https://stad.example', codeOf(pack, visitIn(pack, language))))
  await sheet()
  return pack
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a visitor’s code', () => {
  test('shows the result in Dutch and in the language of the visit, each from its own side', async () => {
    await open()
    const result = screen.getByRole('region', { name: 'Uitslag' })
    expect(within(result).getByText('Dit past bij jou')).toHaveAttribute('lang', 'nl')
    const arabic = within(result).getByText('هذا يناسبك')
    expect(arabic).toHaveAttribute('lang', 'ar')
    expect(arabic).toHaveAttribute('dir', 'rtl')
    expect(result.querySelectorAll('[data-sector]')).toHaveLength(3)
    // The page itself stays the guide's.
    expect(document.documentElement.dir).not.toBe('rtl')
  })

  test('that tells no language opens in Dutch, and another can be chosen', async () => {
    await open(null)
    expect(screen.queryByText('هذا يناسبك')).toBeNull()
    await userEvent.selectOptions(screen.getByLabelText('Taal van de bezoeker'), 'فارسی')
    expect((await screen.findAllByText('این برای شما مناسب است')).length).toBeGreaterThan(0)
  })

  test('keeps the language chosen last, whichever words come last', async () => {
    await open(null)
    const opening = await import('./open-result.ts')
    const arrive: ((hasWords: boolean) => void)[] = []
    vi.spyOn(opening, 'addLanguage').mockImplementation(() => new Promise(done => arrive.push(done)))
    const field = screen.getByLabelText('Taal van de bezoeker')
    await userEvent.selectOptions(field, 'فارسی')
    await userEvent.selectOptions(field, 'العربية')
    for (const done of arrive.toReversed()) await act(async () => done(true))
    expect(field).toHaveValue('ar')
    vi.restoreAllMocks()
  })

  test.each([
    ['that is cut off', async () => 'Aglncm9uaW5n', /klopt niet of is niet heel/],
    ['that is none', async () => 'wat?', /klopt niet of is niet heel/],
    ['of a later version', async () => 'AwAAAA', /nieuwere versie/],
    [
      'of another town',
      async () => {
        const pack = await packOf('groningen')
        return codeOf(pack, visitIn(pack))
      },
      /bezoek in Groningen\. Deze balie is van Voorbeeldstad/,
    ],
  ])('%s is told in a sentence, and can be typed again', async (_, make, sentence) => {
    render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
    await enter(await make())
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(screen.getByRole('button', { name: 'Open de uitslag' })).toBeEnabled()
  })
})

describe('a code that was read out', () => {
  const short = async () => {
    const pack = await packOf('voorbeeldstad')
    const { language, steps } = visitIn(pack)
    const sectors = pack.sectors.slice(0, 2).map(({ id }) => id)
    return { sectors, code: shortCodeOf(pack, { language, sectors, steps }) }
  }
  const show = () => render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)

  test('shows sectors and steps in both languages; without answers there is nothing for the phone', async () => {
    const { sectors, code } = await short()
    show()
    await enter(code.toLowerCase().replaceAll('-', ' '))
    const notes = await sheet()
    const shown = [...screen.getByRole('region', { name: 'Uitslag' }).querySelectorAll('[data-sector]')]
    expect(shown.map(each => each.getAttribute('data-sector'))).toEqual(sectors)
    expect(within(notes).getAllByRole('button', { name: 'Haal weg' })).toHaveLength(2)
    expect(document.querySelector('.talk-result [dir="rtl"]')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Naar de telefoon' })).toBeNull()
    expect(screen.getByText(/vertelt alleen de sporen en de stappen/)).toBeVisible()
  })

  test('of somebody who answered too little says of no work that it fits', async () => {
    const pack = await packOf('voorbeeldstad')
    show()
    await enter(shortCodeOf(pack, { ...visitIn(pack), sectors: [] }))
    await sheet()
    const result = screen.getByRole('region', { name: 'Uitslag' })
    expect(within(result).getByRole('heading', { level: 2 })).toHaveTextContent('Kijk rustig rond')
    expect(result).not.toHaveTextContent('Dit past bij jou')
    expect(within(result).queryByRole('list')).toBeNull()
  })

  test('with one letter wrong, or of another town, is told', async () => {
    const { code } = await short()
    show()
    await enter(code.replace(/.$/, last => (last === 'A' ? 'F' : 'A')))
    expect(await screen.findByRole('alert')).toHaveTextContent('klopt niet of is niet heel')
    const groningen = await packOf('groningen')
    await enter(shortCodeOf(groningen, { language: 'nl', sectors: [], steps: [] }))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('een andere gemeente'))
  })
})

describe('the sheet', () => {
  test('takes steps away, adds them and sets their time; the new code holds these and the same answers', async () => {
    const pack = await open()
    const [first, second, third, fourth] = pack.doors.map(({ id }) => id)
    await userEvent.click(screen.getAllByRole('button', { name: 'Haal weg' })[0] as HTMLElement)
    await userEvent.click(screen.getAllByRole('button', { name: /^Later/ })[0] as HTMLElement)
    for (const door of [third, fourth]) {
      await userEvent.selectOptions(screen.getByLabelText('Nog een stap'), door ?? '')
      await press('Voeg deze stap toe')
    }
    expect(screen.queryByLabelText('Nog een stap')).toBeNull()
    await press('Naar de telefoon')
    const address = screen.getByLabelText('Code met jouw uitslag, om te scannen').textContent ?? ''
    const visit = visitIn(pack)
    expect(handoverIn(address.split('=')[1] ?? '', pack)).toEqual({
      ok: true,
      value: {
        ...visit,
        municipality: 'voorbeeldstad',
        steps: [
          { door: second, when: 'later' },
          { door: third, when: null },
          { door: fourth, when: null },
        ],
      },
    })
    expect(first).toBe(visit.steps[0]?.door)
  })

  test('is gone after “Klaar, wis alles”, from the page and from the device', async () => {
    await open()
    await userEvent.type(screen.getByRole('textbox'), 'Kanarie Notitie')
    await press('Klaar, wis alles')
    expect(screen.getByRole('status')).toHaveTextContent('Er is niets bewaard')
    expect(document.body.innerHTML).not.toMatch(/Kanarie|data-sector/)
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).toBe('{}')
  })

  test.each([
    ['a key', 'keydown'],
    ['a touch', 'pointerdown'],
    ['scrolling', 'wheel'],
    ['speaking or choosing', 'input'],
  ])('empties itself after ten minutes, but for %s', async (_, sign) => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    const pack = await packOf('voorbeeldstad')
    render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
    fireEvent.change(screen.getByLabelText('Code van de bezoeker'), {
      target: { value: codeOf(pack, visitIn(pack)) },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Open de uitslag' }))
    await sheet()
    // What follows from showing it has been done as well.
    await act(async () => {})
    act(() => vi.advanceTimersByTime(9 * 60_000))
    expect(screen.getByRole('alert')).toHaveTextContent('Over een minuut')
    fireEvent(document.body, new Event(sign, { bubbles: true }))
    expect(screen.queryByRole('alert')).toBeNull()
    act(() => vi.advanceTimersByTime(9 * 60_000))
    expect(screen.getByRole('region', { name: 'Uitslag' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Over een minuut')
    act(() => vi.advanceTimersByTime(60_000))
    expect(screen.getByRole('status')).toHaveTextContent('tien minuten niets')
    expect(document.body.innerHTML).not.toContain('data-sector')
  })

  test('is empty before the browser puts the page away', async () => {
    await open()
    fireEvent(window, new Event('pagehide'))
    expect(document.body.innerHTML).not.toContain('data-sector')
  })
})

describe('leaving the page', () => {
  beforeEach(() => location.replace('#/gespreksblad'))

  const openAtDesk = async (): Promise<readonly string[]> => {
    const asked = answering({
      [WHO]: SAM,
      'GET /api/v1/gids/gesprekken': NO_CONVERSATIONS,
      [OUT]: { status: 204 },
    })
    render(<Desk invitation={undefined} />)
    await screen.findByLabelText('Code van de bezoeker')
    const pack = await packOf('voorbeeldstad')
    await enter(codeOf(pack, visitIn(pack)))
    await sheet()
    return asked
  }
  const QUESTION = /is weg als je nu weggaat/

  test('asks first when something was typed; who stays finds it still there', async () => {
    const asked = await openAtDesk()
    await userEvent.type(screen.getByRole('textbox'), 'Kanarie Notitie')
    location.hash = '#/agenda'
    expect(await screen.findByText(QUESTION)).toHaveFocus()
    expect(location.hash).toBe('#/gespreksblad')
    await press('Nee, toch niet')
    expect(screen.getByRole('textbox')).toHaveValue('Kanarie Notitie')
    await press('Afmelden')
    expect(screen.getByText(QUESTION)).toBeVisible()
    await press('Nee, toch niet')
    location.hash = '#/agenda'
    await screen.findByText(QUESTION)
    await press('Ja, ga weg')
    expect(await screen.findByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
    expect(asked.filter(call => !/aanmelding|gesprekken|locaties/.test(call))).toEqual([])
    location.hash = '#/gespreksblad'
    expect(await screen.findByLabelText('Code van de bezoeker')).toHaveValue('')
  })

  test('asks nothing when nothing was typed', async () => {
    await openAtDesk()
    location.hash = '#/agenda'
    expect(await screen.findByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
    expect(screen.queryByText(QUESTION)).toBeNull()
  })

  test('by signing out asks first as well, and leaves nothing', async () => {
    await openAtDesk()
    await userEvent.click(screen.getAllByRole('button', { name: 'Haal weg' })[0] as HTMLElement)
    await press('Afmelden')
    await press('Ja, meld me af')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Je bent afgemeld.'))
    expect(document.body.innerHTML).not.toContain('data-sector')
  })
})
