import { useSyncExternalStore } from 'react'
import { showDutchToo } from '../i18n/i18n.ts'

/** What helps somebody to read, see and press. Nothing of it is about who somebody is. */
export type Aids = {
  /** Dutch below the own language. */
  readonly dutchToo: boolean
  /** Every new screen is read aloud by itself. */
  readonly readsAlways: boolean
  /** Of the voice, and of what points with one button. */
  readonly speed: 'slow' | 'normal' | 'fast'
  /** Black on white, with nothing in between. */
  readonly contrast: boolean
  /** Letters of twice the size. */
  readonly large: boolean
  /** Nothing moves. */
  readonly calm: boolean
  /** Everything to press in the lower half of the screen. */
  readonly low: boolean
  /** One button is enough: the app points at one thing after another. */
  readonly oneSwitch: boolean
}

export const NO_AIDS: Aids = {
  dutchToo: false,
  readsAlways: false,
  speed: 'normal',
  contrast: false,
  large: false,
  calm: false,
  low: false,
  oneSwitch: false,
}

/** Those that are a matter of style: they stand on the page for the style sheets. */
const STYLES = ['contrast', 'large', 'calm', 'low'] as const

/** What the settings of the device ask for; what somebody chooses here goes before it. */
let wished: Partial<Aids> = {}
let chosen: Partial<Aids> = {}
let aids = NO_AIDS
const listeners = new Set<() => void>()

export const currentAids = (): Aids => aids

/** Only what somebody chose here. */
export const chosenAids = (): Partial<Aids> => chosen

const show = (): void => {
  aids = { ...NO_AIDS, ...wished, ...chosen }
  for (const style of STYLES) document.documentElement.toggleAttribute(`data-${style}`, aids[style])
  showDutchToo(aids.dutchToo)
  for (const listener of listeners) listener()
}

export const chooseAids = (more: Partial<Aids>): void => {
  chosen = { ...chosen, ...more }
  show()
}

/** Back to what the device asks for. */
export const forgetAids = (): void => {
  chosen = {}
  show()
}

export const wishAids = (more: Partial<Aids>): void => {
  wished = { ...wished, ...more }
  show()
}

export const onAidsChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAids = (): Aids => useSyncExternalStore(onAidsChange, currentAids, () => NO_AIDS)
