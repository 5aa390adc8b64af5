import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { informalWords } from '#contract/content/form-of-address.ts'
import { loadAppTexts } from '#platform/i18n/load-language.ts'
import { compileFormalTown } from '#tests/fixtures/formal-town.ts'
import { eventually, hearVisit } from '#tests/read-aloud/listen.ts'
import { openDialogs } from '#tests/setup/fake-speech.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'

vi.mock('virtual:packs', async original => {
  const packs = await original<typeof import('virtual:packs')>()
  const { pack, texts } = compileFormalTown()
  return {
    ...packs,
    loadPack: async () => pack,
    loadPackTexts: async (_: string, language: string) => texts[language],
  }
})

vi.mock('#platform/i18n/load-language.ts', async original => {
  const language = await original<typeof import('#platform/i18n/load-language.ts')>()
  return { ...language, loadAppTexts: vi.fn(language.loadAppTexts) }
})

beforeEach(() => {
  openDialogs()
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
})

/** What is there to see, and to hear for who cannot. */
const wordsOnPage = (): string =>
  [
    document.title,
    document.body.textContent,
    ...[...document.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label')),
  ].join('\n')

test('a visit does not begin in je when the words with u do not come', async () => {
  vi.mocked(loadAppTexts).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await expect(openKioskVisit()).rejects.toThrow('load')
})

test('a visit in a town that says u says je on no screen, and stays Dutch', async () => {
  const session = await openKioskVisit()
  showVisit(session)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Wat kunt u goed? En welk werk past bij u?',
  )
  await eventually(() => expect(document.querySelector('[data-read-aloud]')).not.toBeNull())
  const times = await hearVisit(
    session,
    async state => expect({ state, words: informalWords(wordsOnPage()) }).toEqual({ state, words: [] }),
    () => {},
  )
  expect(Object.keys(times).length).toBeGreaterThan(12)
  expect(document.documentElement.lang).toBe('nl')
})
