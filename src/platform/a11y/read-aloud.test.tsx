import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeSpeech, fakeSpeech, voiceOfDevice } from '#tests/setup/fake-speech.ts'
import { type Mouth, readAloud, sayable } from './read-aloud.ts'
import type { Recordings } from './recordings.ts'
import type { SpokenPart } from './spoken-parts.ts'

const DUTCH = voiceOfDevice('nl-NL')

const part = (text: string, language = 'nl', textId: string | null = null): SpokenPart => ({
  element: document.createElement('p'),
  textId,
  language,
  text,
})

const mouthWith = (recordings: Readonly<Record<string, Recordings>> = {}): Mouth => ({
  synthesis: globalThis.speechSynthesis,
  recordings: language => recordings[language] ?? {},
})

let speech: FakeSpeech
let shown: (string | null)[]
const onPart = (now: SpokenPart | null) => void shown.push(now?.text ?? null)

/** What was played, with how it ends: told by the test. */
let played: { readonly address: string; readonly rate: () => number; readonly audio: EventTarget }[]
let plays = true
class FakeAudio extends EventTarget {
  playbackRate = 1
  paused = true
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
  }
  async play(): Promise<void> {
    if (!plays) throw new DOMException('no', 'NotSupportedError')
    this.paused = false
    played.push({ address: this.address, rate: () => this.playbackRate, audio: this })
  }
  pause(): void {
    this.paused = true
  }
}

beforeEach(() => {
  shown = []
  played = []
  plays = true
  speech = fakeSpeech([DUTCH])
  vi.stubGlobal('Audio', FakeAudio)
})
afterEach(() => vi.unstubAllGlobals())

const soon = () => new Promise<void>(resolve => setTimeout(resolve))

describe('reading aloud', () => {
  test('says one part after the other, and then that all was said', () => {
    readAloud({ parts: [part('Een'), part('Twee')], speed: 'normal', mouth: mouthWith(), onPart })
    expect(shown).toEqual(['Een'])
    speech.end()
    expect(shown).toEqual(['Een', 'Twee'])
    speech.end()
    expect(shown).toEqual(['Een', 'Twee', null])
    expect(speech.heard.map(({ text }) => text)).toEqual(['Een', 'Twee'])
  })

  test('is slower or faster as somebody likes', () => {
    for (const speed of ['slow', 'normal', 'fast'] as const)
      readAloud({ parts: [part('Een')], speed, mouth: mouthWith(), onPart })
    const [slow = 0, normal = 0, fast = 0] = speech.heard.map(({ rate }) => rate)
    expect(slow).toBeLessThan(normal)
    expect(normal).toBeLessThan(fast)
  })

  test('when stopped does not go on, though the voice then reports a fault', async () => {
    const reading = readAloud({
      parts: [part('Een'), part('Twee')],
      speed: 'normal',
      mouth: mouthWith(),
      onPart,
    })
    reading.stop()
    await soon()
    expect(speech.heard).toHaveLength(1)
    expect(shown).toEqual(['Een'])
  })

  test('when begun anew says nothing of the time before', async () => {
    readAloud({ parts: [part('Een'), part('Twee')], speed: 'normal', mouth: mouthWith(), onPart }).stop()
    readAloud({ parts: [part('Drie')], speed: 'normal', mouth: mouthWith(), onPart })
    await soon()
    speech.end()
    expect(speech.heard.map(({ text }) => text)).toEqual(['Een', 'Drie'])
    expect(shown).toEqual(['Een', 'Drie', null])
  })

  test('goes on after a part that a voice cannot say, once', () => {
    readAloud({
      parts: [part('Een'), part('Twee'), part('Drie')],
      speed: 'normal',
      mouth: mouthWith(),
      onPart,
    })
    // A fault and an end of the same part.
    speech.end('synthesis-failed')
    expect(speech.heard.map(({ text }) => text)).toEqual(['Een', 'Twee'])
  })

  test.each(['not-allowed', 'interrupted', 'audio-busy'] as const)(
    'ends when speaking is refused: %s',
    error => {
      readAloud({ parts: [part('Een'), part('Twee')], speed: 'normal', mouth: mouthWith(), onPart })
      speech.end(error)
      expect(speech.heard).toHaveLength(1)
      expect(shown).toEqual(['Een', null])
    },
  )

  test('passes over what only another voice could say', () => {
    const parts = [part('Een'), part('واحد', 'ar'), part('Twee')]
    expect(sayable(parts, mouthWith()).map(({ text }) => text)).toEqual(['Een', 'Twee'])
    readAloud({ parts, speed: 'normal', mouth: mouthWith(), onPart })
    speech.end()
    expect(shown).toEqual(['Een', 'Twee'])
    expect(speech.heard.every(({ voice }) => voice === 'nl-NL')).toBe(true)
  })
})

describe('a recording', () => {
  const recordings = {
    nl: { 'some.title': { said: 'Welkom  hier', address: '/assets/audio-nl-some.title-1.opus' } },
    ar: { 'some.title': { said: 'مرحبا', address: '/assets/audio-ar-some.title-2.opus' } },
  }
  const read = (...parts: readonly SpokenPart[]) =>
    readAloud({ parts, speed: 'slow', mouth: mouthWith(recordings), onPart })

  test('goes before the voice, and is slower when somebody likes', async () => {
    read(part('Welkom hier', 'nl', 'some.title'), part('Twee'))
    await soon()
    expect(played.map(({ address }) => address)).toEqual(['/assets/audio-nl-some.title-1.opus'])
    expect(played[0]?.rate()).toBeLessThan(1)
    expect(speech.heard).toEqual([])
    played[0]?.audio.dispatchEvent(new Event('ended'))
    expect(speech.heard.map(({ text }) => text)).toEqual(['Twee'])
  })

  test('says what no voice here can say', () => {
    const parts = [part('مرحبا', 'ar', 'some.title'), part('آخر', 'ar', 'other.title')]
    expect(sayable(parts, mouthWith(recordings))).toEqual(parts.slice(0, 1))
  })

  test('of another text is not played: words that changed, and words with a value in them', async () => {
    read(part('Welkom daar', 'nl', 'some.title'))
    await soon()
    expect(played).toEqual([])
    expect(speech.now()).toBe('Welkom daar')
  })

  test('that does not play is said by the voice', async () => {
    plays = false
    read(part('Welkom hier', 'nl', 'some.title'))
    await soon()
    expect(speech.now()).toBe('Welkom hier')
    expect(shown).toEqual(['Welkom hier'])
  })

  test('stops at once, and the voice does not take over', async () => {
    const reading = read(part('Welkom hier', 'nl', 'some.title'), part('Twee'))
    await soon()
    reading.stop()
    expect(played[0]?.audio).toHaveProperty('paused', true)
    played[0]?.audio.dispatchEvent(new Event('ended'))
    expect(speech.heard).toEqual([])
  })
})
