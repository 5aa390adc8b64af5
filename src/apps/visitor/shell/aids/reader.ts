import { useSyncExternalStore } from 'react'
import { currentAids } from '#platform/a11y/aids.ts'
import { PART_SAID } from '#platform/a11y/part-said.ts'
import { type Mouth, type Reading, readAloud, sayable } from '#platform/a11y/read-aloud.ts'
import { fetchRecordings, recordingsNow } from '#platform/a11y/recordings.ts'
import { type SpokenPart, shownRoot, spokenParts } from '#platform/a11y/spoken-parts.ts'
import { comingVoices } from '#platform/a11y/voices.ts'

export type ReaderState = {
  readonly isReading: boolean
  /** What is on the screen was read, wholly or partly. */
  readonly wasRead: boolean
  /** Nothing here says the language of the screen. */
  readonly isMute: boolean
}

const SILENT: ReaderState = { isReading: false, wasRead: false, isMute: false }

let state = SILENT
let reading: Reading | null = null
/** Counts what was asked for, so that what was waited for too long is not said any more. */
let wish = 0
let lists: Readonly<Record<string, string>> = {}
const listeners = new Set<() => void>()

const become = (next: ReaderState): void => {
  state = next
  for (const listener of listeners) listener()
}

const SAID = 'data-said'

const show = (part: SpokenPart | null): void => {
  document.querySelector(`[${SAID}]`)?.removeAttribute(SAID)
  if (!part) return
  // What is not on the screen itself is shown by what it is about.
  const unseen = part.element.closest('[data-only-spoken]')
  const shown = unseen?.parentElement ?? part.element
  shown.setAttribute(SAID, unseen ? 'around' : '')
  shown.scrollIntoView?.({ block: 'nearest' })
}

const hush = (): void => {
  wish += 1
  reading?.stop()
  reading = null
  show(null)
}

/** Ends what is being said. */
export const stopReading = (): void => {
  hush()
  if (state.isReading) become({ ...state, isReading: false })
}

/** Another screen: what was said about the one before is of no use any more. */
export const forgetReading = (): void => {
  hush()
  become(SILENT)
}

const mouthHere = (): Mouth => ({
  synthesis: globalThis.speechSynthesis,
  recordings: language => recordingsNow(lists[language]) ?? {},
})

const begin = (parts: readonly SpokenPart[]): void => {
  const mouth = mouthHere()
  const able = sayable(parts, mouth)
  const own = document.documentElement.lang
  const isMute =
    parts.some(({ language }) => language === own) && !able.some(({ language }) => language === own)
  become({ isReading: able.length > 0, wasRead: able.length > 0, isMute })
  if (able.length === 0) return
  reading = readAloud({
    parts: able,
    speed: currentAids().speed,
    mouth,
    onPart: part => {
      show(part)
      if (part) window.dispatchEvent(new Event(PART_SAID))
      else become({ ...state, isReading: false })
    },
  })
}

const languagesOf = (parts: readonly SpokenPart[]): readonly string[] => [
  ...new Set(parts.map(({ language }) => language)),
]

/** Reads what is on the screen, from its beginning. */
export const startReading = async (): Promise<void> => {
  hush()
  const mine = wish
  const root = shownRoot()
  if (!root) return
  const { speechSynthesis: synthesis } = globalThis
  const isReady =
    (!synthesis || synthesis.getVoices().length > 0) &&
    languagesOf(spokenParts(root)).every(language => recordingsNow(lists[language]))
  // Without waiting where that can be: some browsers speak only from within the touch itself.
  if (!isReady)
    await Promise.all([
      synthesis && comingVoices(synthesis),
      ...languagesOf(spokenParts(root)).map(language => fetchRecordings(lists[language])),
    ])
  if (mine === wish && root.isConnected) begin(spokenParts(root))
}

/** Where the recordings of the town are listed, by language. */
export const knowRecordings = (found: Readonly<Record<string, string>> = {}): void => {
  lists = found
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReader = (): ReaderState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => SILENT,
  )
