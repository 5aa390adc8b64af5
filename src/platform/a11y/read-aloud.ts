import type { Aids } from './aids.ts'
import type { SpokenPart } from './spoken-parts.ts'

/** How fast a voice speaks, as the browser counts it; 1 is its own pace, which is quick for who is new to a language. */
const RATES: Readonly<Record<Aids['speed'], number>> = { slow: 0.7, normal: 0.9, fast: 1.15 }

const baseOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? ''

/**
 * A voice of the device itself for a language; null when it has none. A voice of another language would say nonsense, and
 * one on the network would send what is on the screen to somebody else.
 */
export const voiceFor = (
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null =>
  voices.find(voice => voice.localService && baseOf(voice.lang) === baseOf(language)) ?? null

export type Reading = {
  /** Ends it; nothing is told any more. */
  readonly stop: () => void
}

type ReadOptions = {
  readonly parts: readonly SpokenPart[]
  readonly speed: Aids['speed']
  readonly synthesis: SpeechSynthesis
  /** What is being said now; null when all was said. */
  readonly onPart: (part: SpokenPart | null) => void
}

/** Which parts can be said on this device. */
export const sayable = (
  parts: readonly SpokenPart[],
  voices: readonly SpeechSynthesisVoice[],
): readonly SpokenPart[] => parts.filter(({ language }) => voiceFor(voices, language) !== null)

/** Says the parts one after the other. What no voice can say is passed over. */
export const readAloud = ({ parts, speed, synthesis, onPart }: ReadOptions): Reading => {
  let stopped = false
  const stop = (): void => {
    stopped = true
    synthesis.cancel()
  }
  const say = (at: number): void => {
    if (stopped) return
    const part = parts[at]
    if (!part) {
      onPart(null)
      return
    }
    const voice = voiceFor(synthesis.getVoices(), part.language)
    if (!voice) {
      say(at + 1)
      return
    }
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = RATES[speed]
    const next = (): void => say(at + 1)
    utterance.addEventListener('end', next)
    utterance.addEventListener('error', next)
    onPart(part)
    synthesis.speak(utterance)
  }
  synthesis.cancel()
  say(0)
  return { stop }
}
