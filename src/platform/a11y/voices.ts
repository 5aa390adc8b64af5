import { PSEUDO_BIDI } from '../i18n/pseudo-bidi.ts'

/** A device that just started has its voices a moment later. */
const PATIENCE = 1_500

/** The language without its region; devices also write three letters (`nld`) and an underscore. Empty where there is none. */
const baseOf = (tag: string): string => {
  const base = tag.split(/[-_]/)[0] ?? ''
  try {
    return new Intl.Locale(base).language
  } catch {
    return ''
  }
}

/** A phone may offer voices that are made elsewhere, and call them its own; their name tells. */
const isOfDevice = ({ localService, voiceURI }: SpeechSynthesisVoice): boolean =>
  localService && !/network/i.test(voiceURI)

/**
 * A voice of the device itself for a language; null when it has none. A voice of another language would say nonsense, and
 * one on the network would send what is on the screen to somebody else. The voice of the region asked for goes first, then
 * the one that the device prefers.
 */
export const voiceFor = (
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null => {
  const base = baseOf(language)
  if (base === '' || language === PSEUDO_BIDI) return null
  const able = voices.filter(voice => isOfDevice(voice) && baseOf(voice.lang) === base)
  const home = new Intl.Locale(base).maximize().region
  return (
    able.find(({ lang }) => lang.split(/[-_]/)[1] === home) ??
    able.find(voice => voice.default) ??
    able[0] ??
    null
  )
}

/** Where it was waited for in vain. */
const voiceless = new WeakSet<SpeechSynthesis>()

/** The voices of the device, once they are there; none where it has none. It is waited for them once. */
export const comingVoices = async (synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> => {
  if (synthesis.getVoices().length === 0 && !voiceless.has(synthesis)) {
    await new Promise<void>(resolve => {
      const done = (): void => {
        clearTimeout(timer)
        synthesis.removeEventListener('voiceschanged', done)
        resolve()
      }
      const timer = setTimeout(done, PATIENCE)
      synthesis.addEventListener('voiceschanged', done)
    })
    if (synthesis.getVoices().length === 0) voiceless.add(synthesis)
  }
  return synthesis.getVoices()
}
