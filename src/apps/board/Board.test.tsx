import { act, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { Board } from './Board.tsx'

const EVENT = 'GET /api/v1/evenementen/LM4-7X2'
const ok = (body: object) => ({ status: 200, body })
const ANSWERS = {
  [EVENT]: ok({
    ...{ code: 'LM4-7X2', gemeente: 'voorbeeldstad', naam: 'Banenmarkt', plaats: 'De hal' },
    ...{ begin: '2026-11-23T09:00:00Z', eind: '2026-11-23T16:00:00Z', tijdzone: 'Europe/Amsterdam' },
    sectoren: ['zorg'],
    deelnemers: [
      ...['Een', 'Twee', 'Drie', 'Vier'].map(naam => ({ naam, soort: 'werkgever', sectoren: ['zorg'] })),
      { naam: 'Vijf', soort: 'anders', sectoren: [] },
    ],
  }),
  'GET /api/v1/sectoren?gemeente=voorbeeldstad': ok({
    sectoren: [
      { id: 'ict', naam: 'Computers en ICT', plaatje: '/pictures/sector-ict.svg' },
      { id: 'zorg', naam: 'Zorg en welzijn', plaatje: '/pictures/sector-zorg.svg' },
    ],
  }),
}
const tally = (bezoeken: number | null, zorg: number | null, peildatum = '2026-11-23T12:00:00Z') => ({
  ...{ evenement: 'LM4-7X2', peildatum, bezoeken },
  sectoren: [
    { sector: 'ict', bezoeken: null },
    { sector: 'zorg', bezoeken: zorg },
  ],
})

/** The browser's side of a stream: a test says what comes. */
class Line extends EventTarget {
  static readonly CLOSED = 2
  static opened: Line[] = []
  readyState = 1
  constructor(readonly url: string) {
    super()
    Line.opened.push(this)
  }
  hears(data: object, type = 'message'): void {
    act(() => void this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) })))
  }
  breaks(readyState: number): void {
    this.readyState = readyState
    act(() => void this.dispatchEvent(new Event('error')))
  }
  close(): void {
    this.readyState = Line.CLOSED
  }
}

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse('2026-11-23T12:00:00Z'),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  Line.opened = []
  vi.stubGlobal('EventSource', Line)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** An answer is read in turns of its own. */
const TURNS = 10
const later = (milliseconds: number): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise(resolve => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(milliseconds)
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise(resolve => setImmediate(resolve))
  })
const open = async (): Promise<Line> => {
  answering(ANSWERS)
  render(<Board code="LM4-7X2" />)
  await later(0)
  const [line] = Line.opened
  if (!line) throw new Error('nothing is followed')
  return line
}
const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.body)
const LOST = /^Geen verbinding/

test('shows a row for each sector, its own first, who is here, and no count below five', async () => {
  const line = await open()
  expect(line.url).toBe('/api/v1/evenementen/LM4-7X2/stand')
  line.hears(tally(null, null))
  expect(screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent)).toEqual([
    'Zorg en welzijn',
    'Computers en ICT',
  ])
  expect(row('Zorg en welzijn').getByText('nog even')).toBeVisible()
  expect(row('Zorg en welzijn').getByText(/Een · Twee · Drie · en nog 1/)).toBeVisible()
  expect(screen.getByText('Ook hier: Vijf')).toBeVisible()
  expect(screen.getByText('13:00')).toBeVisible()
  line.hears(tally(10, 5))
  expect(row('Zorg en welzijn').getByText('5', { selector: '.perron-unseen' })).toBeInTheDocument()
  expect(row('Computers en ICT').getByText('nog even')).toBeVisible()
})

test('says when the line is lost and of when the figures are, and goes on by itself', async () => {
  const line = await open()
  line.hears(tally(10, 5))
  line.hears({ peildatum: '2026-11-23T12:34:00Z' }, 'peildatum')
  expect(screen.queryByText(LOST)).toBeNull()
  line.breaks(0)
  expect(screen.getByText('Geen verbinding. Dit zijn de cijfers van 13:34 uur.')).toBeVisible()
  line.hears(tally(15, 10))
  expect(screen.queryByText(LOST)).toBeNull()
})

test('asks again when the browser has given up', async () => {
  const line = await open()
  line.breaks(Line.CLOSED)
  expect(screen.getByText('Geen verbinding. We proberen het steeds opnieuw.')).toBeVisible()
  await later(5_000)
  expect(Line.opened).toHaveLength(2)
  Line.opened[1]?.hears(tally(5, 5))
  expect(screen.queryByText(LOST)).toBeNull()
})

test('does not believe a line on which nothing comes any more', async () => {
  const line = await open()
  line.hears(tally(10, 5))
  await later(39_000)
  expect(screen.queryByText(LOST)).toBeNull()
  await later(3_000)
  expect(screen.getByText(/Dit zijn de cijfers van 13:00 uur/)).toBeVisible()
})

test('asks visitors to a tablet, and for no code: there is nowhere to type it', async () => {
  await open()
  expect(screen.getByText('Doe mee op een tablet.')).toBeVisible()
  expect(screen.queryByText('LM4-7X2')).toBeNull()
})

test('a code that is no event is told, with the code', async () => {
  answering({ [EVENT]: refusal('niet-gevonden') })
  render(<Board code="LM4-7X2" />)
  await later(0)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Er is geen evenement met deze code')
  expect(screen.getByText('LM4-7X2')).toBeVisible()
  expect(Line.opened).toEqual([])
})

test.each([{}, { [EVENT]: refusal('te-veel-verzoeken') }])(
  'a service that cannot be asked now is asked again until it can (%j)',
  async answers => {
    answering(answers)
    render(<Board code="LM4-7X2" />)
    await later(0)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('niet te bereiken')
    answering(ANSWERS)
    await later(5_000)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Banenmarkt')
  },
)
