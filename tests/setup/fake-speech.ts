import { vi } from 'vitest'

export type Heard = { readonly text: string; readonly voice: string | undefined; readonly rate: number }

export const voiceOfDevice = (
  lang: string,
  more: Partial<SpeechSynthesisVoice> = {},
): SpeechSynthesisVoice => ({
  lang,
  name: `voice of ${lang}`,
  voiceURI: `voice of ${lang}`,
  localService: true,
  default: false,
  ...more,
})

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  rate = 1
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
  tell(type: 'end' | 'error', error?: string): void {
    this.dispatchEvent(Object.assign(new Event(type), error === undefined ? {} : { error }))
  }
}

export type FakeSpeech = {
  /** What was said, from the beginning or since `forget`. */
  readonly heard: readonly Heard[]
  /** Of that, what was said since somebody was last cut short: one reading. */
  readonly latest: () => readonly Heard[]
  readonly forget: () => void
  /** What is being said and did not end yet. */
  readonly now: () => string | undefined
  /** Ends what is being said: well, or with a fault. */
  readonly end: (error?: SpeechSynthesisErrorCode) => void
  /** The voices come, as they do some time after a device started. */
  readonly arrive: (voices: readonly SpeechSynthesisVoice[]) => void
}

/**
 * A stand-in for the voices of a device, with the ways of a real one: voices that come late, and a `cancel` after which
 * what was being said reports a fault, a moment later. With `fluent` every part ends by itself.
 */
export const fakeSpeech = (voices: readonly SpeechSynthesisVoice[], fluent = false): FakeSpeech => {
  const heard: Heard[] = []
  let begin = 0
  let there = voices
  let queue: FakeUtterance[] = []
  const settle = (): void => {
    if (fluent) queueMicrotask(() => queue.shift()?.tell('end'))
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [...there],
    get speaking() {
      return queue.length > 0
    },
    get pending() {
      return queue.length > 1
    },
    speak: (utterance: FakeUtterance) => {
      heard.push({ text: utterance.text, voice: utterance.voice?.lang, rate: utterance.rate })
      queue.push(utterance)
      settle()
    },
    cancel: () => {
      begin = heard.length
      const broken = queue
      queue = []
      queueMicrotask(() => {
        for (const each of broken) each.tell('error', 'interrupted')
      })
    },
  })
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  return {
    heard,
    latest: () => heard.slice(begin),
    forget: () => {
      begin = 0
      heard.splice(0)
    },
    now: () => queue[0]?.text,
    end: error => {
      const said = queue.shift()
      if (error) said?.tell('error', error)
      said?.tell('end')
    },
    arrive: came => {
      there = came
      synthesis.dispatchEvent(new Event('voiceschanged'))
    },
  }
}

/** jsdom opens no dialogs over the page. */
export const openDialogs = (): void => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
}
