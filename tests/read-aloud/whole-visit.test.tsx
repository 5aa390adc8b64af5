import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseAids, NO_AIDS } from '#platform/a11y/aids.ts'
import {
  type FakeSpeech,
  fakeSpeech,
  type Heard,
  openDialogs,
  voiceOfDevice,
} from '#tests/setup/fake-speech.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { eventually, expectHeard, hearVisit } from './listen.ts'

const LANGUAGES = ['nl', 'en', 'ar', 'ti', 'uk', 'tr', 'fa', 'so', 'pl']
/** Those that must never speak come first. */
const VOICES = [
  voiceOfDevice('de-DE', { default: true }),
  ...LANGUAGES.map(language => voiceOfDevice(`${language}-XX`, { localService: false })),
  ...LANGUAGES.map(language => voiceOfDevice(language)),
]

beforeEach(() => {
  openDialogs()
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  window.scrollTo = () => {}
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
})
afterEach(() => {
  chooseAids(NO_AIDS)
  vi.unstubAllGlobals()
})

const startVisit = async (language: string, speech: FakeSpeech, dutchToo: boolean) => {
  const session = await openKioskVisit()
  await session.chooseLanguage(language)
  chooseAids({ dutchToo })
  showVisit(session)
  await screen.findByRole('heading', { level: 1 })
  await eventually(() => expect(document.querySelector('[data-read-aloud]')).not.toBeNull())
  expect(speech.heard).toEqual([])
  act(() => chooseAids({ readsAlways: true }))
  return session
}

const SCREENS = [
  'confirmingWipe',
  'exploringSector',
  'howItWorks',
  'interests',
  'moneyQuestions',
  'myPlan',
  'nextStep',
  'result',
  'serviceUnreachable',
  'takingHome',
  'talents',
  'welcome',
  'wishes',
]
const ARABIC = /\p{Script=Arabic}/u

const SPELLED = /^\w( +\w)+$/

/** In the voice that its script asks for. Digits alone, and the letters of a code, are said in any language. */
const expectRightScript = ({ text, voice }: Heard): void => {
  if (voice === 'ar' && /\p{Letter}/u.test(text) && !SPELLED.test(text)) expect(text).toMatch(ARABIC)
  if (voice === 'nl') expect(text).not.toMatch(ARABIC)
}

describe('somebody who has everything read aloud hears every visible text once', () => {
  test.each([
    ['in Dutch', 'nl', false],
    ['in Arabic', 'ar', false],
    ['in Arabic with Dutch below it', 'ar', true],
  ] as const)(
    '%s',
    async (_name, language, dutchToo) => {
      const speech = fakeSpeech(VOICES, true)
      const session = await startVisit(language, speech, dutchToo)
      const hear = async (state: string): Promise<void> => {
        await expectHeard(speech, LANGUAGES)
        const latest = speech.latest()
        for (const heard of latest) {
          expect(LANGUAGES).toContain(heard.voice)
          expectRightScript(heard)
        }
        // The own words first, and then the same in Dutch, text by text.
        if (dutchToo && state === 'talents')
          expect(latest.map(({ voice }) => voice)).toEqual(
            latest.map((_, at) => (at % 2 === 0 ? 'ar' : 'nl')),
          )
      }
      const times = await hearVisit(session, hear, speech.forget)
      expect(Object.keys(times).sort()).toEqual(SCREENS)
      expect(times.talents).toBe(session.plan.talents.length)
    },
    180_000,
  )
})
