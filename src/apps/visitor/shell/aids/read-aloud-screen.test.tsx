import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseAids, NO_AIDS } from '#platform/a11y/aids.ts'
import { type FakeSpeech, fakeSpeech, openDialogs, voiceOfDevice } from '#tests/setup/fake-speech.ts'
import { answerButton, openKioskVisit, questionShown, showVisit } from '#tests/setup/visit-on-screen.tsx'

let speech: FakeSpeech

beforeEach(() => {
  openDialogs()
  window.scrollTo = () => {}
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  speech = fakeSpeech([voiceOfDevice('nl-NL'), voiceOfDevice('en-GB')])
})
afterEach(() => {
  chooseAids(NO_AIDS)
  vi.unstubAllGlobals()
})

const showQuestion = async () => {
  const session = await openKioskVisit()
  showVisit(session, { type: 'START' })
  await screen.findByRole('button', { name: 'Lees voor' })
  return session
}

const press = (element: Element): void => {
  fireEvent.pointerDown(element)
  fireEvent.click(element)
}
const button = (name: string) => screen.getByRole('button', { name })
const saidNow = () => document.querySelector('[data-said]')
const title = () => screen.getByRole('heading', { level: 1 }).textContent
const endAll = () => {
  while (speech.now() !== undefined) act(() => speech.end())
}

describe('the button that reads aloud', () => {
  test('begins with the heading, shows what is said, and moves on with the voice', async () => {
    await showQuestion()
    press(button('Lees voor'))
    expect(speech.now()).toBe(title())
    expect(saidNow()).toHaveTextContent(title() ?? '')
    act(() => speech.end())
    expect(saidNow()).not.toHaveTextContent(title() ?? '')
    endAll()
    expect(saidNow()).toBeNull()
  })

  test('stops, and says it once more from the beginning', async () => {
    await showQuestion()
    press(button('Lees voor'))
    act(() => speech.end())
    press(button('Stop'))
    expect(speech.now()).toBeUndefined()
    expect(saidNow()).toBeNull()
    press(button('Nog een keer'))
    expect(speech.now()).toBe(title())
    endAll()
    expect(speech.latest().length).toBeGreaterThan(5)
    expect(button('Nog een keer')).toBeInTheDocument()
  })

  test('is silenced by a touch anywhere, which does what it does', async () => {
    await showQuestion()
    press(button('Lees voor'))
    fireEvent.pointerDown(document.body)
    expect(speech.now()).toBeUndefined()
    const before = questionShown()
    press(button('Nog een keer'))
    press(answerButton('yes'))
    await vi.waitFor(() => expect(questionShown()).not.toBe(before))
    expect(speech.now()).toBeUndefined()
    // Another screen was not read yet.
    await screen.findByRole('button', { name: 'Lees voor' })
  })

  test('shows the answers while it says what to do with them', async () => {
    await showQuestion()
    press(button('Lees voor'))
    while (!saidNow()?.querySelector('[data-answer]')) act(() => speech.end())
    expect(saidNow()).toHaveAttribute('data-said', 'around')
  })

  test('says so when the device has no voice for the language, and never takes another', async () => {
    speech = fakeSpeech([voiceOfDevice('de-DE'), voiceOfDevice('nl-NL', { localService: false })])
    await showQuestion()
    press(button('Lees voor'))
    expect(await screen.findByText('Dit toestel heeft geen stem voor deze taal.')).toBeInTheDocument()
    expect(speech.heard).toEqual([])
    expect(button('Lees voor')).toBeInTheDocument()
  })

  test('reads the Dutch below a language that has no voice, and says that it has none', async () => {
    const session = await showQuestion()
    await act(() => session.chooseLanguage('ti'))
    act(() => chooseAids({ dutchToo: true }))
    const heading = screen.getByRole('heading', { level: 1 })
    press(document.querySelector('[data-read-aloud]') as Element)
    expect(speech.now()).toBe(heading.querySelector('[lang="nl"]')?.textContent)
    endAll()
    for (const { text, voice } of speech.heard) {
      expect(voice).toBe('nl-NL')
      expect(text).not.toMatch(/\p{Script=Ethiopic}/u)
    }
    expect(document.querySelector('[data-text="aids.no-voice.body"]')).not.toBeNull()
  })

  test('waits for voices that come late', async () => {
    speech = fakeSpeech([])
    await showQuestion()
    press(button('Lees voor'))
    expect(speech.heard).toEqual([])
    speech.arrive([voiceOfDevice('nl-NL')])
    await vi.waitFor(() => expect(speech.now()).toBe(title()))
  })

  test('does not speak any more when somebody went on before the voices came', async () => {
    speech = fakeSpeech([])
    await showQuestion()
    press(button('Lees voor'))
    const before = questionShown()
    press(answerButton('yes'))
    await vi.waitFor(() => expect(questionShown()).not.toBe(before))
    await act(async () => speech.arrive([voiceOfDevice('nl-NL')]))
    expect(speech.heard).toEqual([])
  })
})

describe('what lies over the screen', () => {
  test('is what is read, by itself for who has everything read', async () => {
    await showQuestion()
    press(button('Hulp'))
    const panel = document.querySelector('dialog')
    await vi.waitFor(() => expect(panel?.querySelector('[data-read-aloud]')).not.toBeNull())
    const always = panel?.querySelector('[data-aid="readsAlways"]')
    if (!always) throw new Error('no switch')
    press(always)
    await vi.waitFor(() => expect(speech.now()).toBe('Wat helpt jou?'))
    expect(panel).toContainElement(saidNow() as HTMLElement)
    fireEvent.click(panel?.querySelector('[data-text="aids.close.button"]') as Element)
    await vi.waitFor(() => expect(speech.now()).toBe(title()))
  })
})
