import type { Aids } from './aids.ts'
import { type Recordings, recordingOf } from './recordings.ts'
import type { SpokenPart } from './spoken-parts.ts'
import { voiceFor } from './voices.ts'

/** How fast a voice speaks, as the browser counts it; 1 is its own pace, which is quick for who is new to a language. */
const VOICE_RATES: Readonly<Record<Aids['speed'], number>> = { slow: 0.7, normal: 0.9, fast: 1.15 }
/** A person who records speaks calmly already. */
const RECORDING_RATES: Readonly<Record<Aids['speed'], number>> = { slow: 0.8, normal: 1, fast: 1.2 }

/** Faults of one part; after any other nothing can be said, or somebody else took the word. */
const PASSING: ReadonlySet<SpeechSynthesisErrorCode> = new Set([
  'synthesis-failed',
  'language-unavailable',
  'voice-unavailable',
  'text-too-long',
  'invalid-argument',
])

export type Reading = {
  /** Ends it; nothing is told any more. */
  readonly stop: () => void
}

/** What can say something here. */
export type Mouth = {
  /** Absent in a browser that cannot speak. */
  readonly synthesis: SpeechSynthesis | undefined
  readonly recordings: (language: string) => Recordings
}

type ReadOptions = {
  readonly parts: readonly SpokenPart[]
  readonly speed: Aids['speed']
  readonly mouth: Mouth
  /** What is being said now; null when all was said. */
  readonly onPart: (part: SpokenPart | null) => void
}

const voiceOf = ({ synthesis }: Mouth, part: SpokenPart): SpeechSynthesisVoice | null =>
  synthesis ? voiceFor(synthesis.getVoices(), part.language) : null

/** Which parts can be said here: by a recording, or by a voice of their own language. */
export const sayable = (parts: readonly SpokenPart[], mouth: Mouth): readonly SpokenPart[] =>
  parts.filter(
    part => recordingOf(mouth.recordings(part.language), part) !== null || voiceOf(mouth, part) !== null,
  )

type Said = 'done' | 'failed' | 'over'
type Say = (speed: Aids['speed'], onEnd: (how: Said) => void) => () => void

const play =
  (address: string): Say =>
  (speed, onEnd) => {
    const audio = new Audio(address)
    audio.defaultPlaybackRate = RECORDING_RATES[speed]
    audio.playbackRate = RECORDING_RATES[speed]
    audio.addEventListener('ended', () => onEnd('done'))
    audio.play().catch(() => onEnd('failed'))
    return () => audio.pause()
  }

/** A browser drops the events of what nothing refers to. */
let held: SpeechSynthesisUtterance | null = null

const speak =
  (synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice, text: string): Say =>
  (speed, onEnd) => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = VOICE_RATES[speed]
    utterance.addEventListener('end', () => onEnd('done'))
    utterance.addEventListener('error', ({ error }) => onEnd(PASSING.has(error) ? 'failed' : 'over'))
    held = utterance
    synthesis.speak(utterance)
    return () => {
      if (held === utterance) held = null
      synthesis.cancel()
    }
  }

/** A recording first, and a voice where that does not play. */
const waysToSay = (part: SpokenPart, mouth: Mouth): readonly Say[] => {
  const recording = recordingOf(mouth.recordings(part.language), part)
  const voice = voiceOf(mouth, part)
  return [
    ...(recording === null ? [] : [play(recording)]),
    ...(voice && mouth.synthesis ? [speak(mouth.synthesis, voice, part.text)] : []),
  ]
}

/** Says the parts one after the other. What cannot be said is passed over. */
export const readAloud = ({ parts, speed, mouth, onPart }: ReadOptions): Reading => {
  let stopped = false
  let hush = (): void => {}
  const finish = (): void => {
    stopped = true
    onPart(null)
  }
  const say = (part: SpokenPart, ways: readonly Say[], next: () => void): void => {
    const [way, ...others] = ways
    if (!way) {
      next()
      return
    }
    // One part may end twice over (a fault and its end), and ends once more when it is stopped.
    let ended = false
    hush = way(speed, how => {
      if (stopped || ended) return
      ended = true
      if (how === 'over') finish()
      else if (how === 'failed') say(part, others, next)
      else next()
    })
  }
  const sayFrom = (at: number): void => {
    const part = parts[at]
    if (!part) {
      finish()
      return
    }
    const ways = waysToSay(part, mouth)
    if (ways.length > 0) onPart(part)
    if (!stopped) say(part, ways, () => sayFrom(at + 1))
  }
  if (mouth.synthesis?.speaking || mouth.synthesis?.pending) mouth.synthesis.cancel()
  sayFrom(0)
  return {
    stop: () => {
      stopped = true
      hush()
    },
  }
}
