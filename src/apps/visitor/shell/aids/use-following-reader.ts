import { useEffect } from 'react'
import { currentAids, useAids } from '#platform/a11y/aids.ts'
import { forgetReading, startReading, stopReading } from './reader.ts'
import { useShownScreen } from './use-shown-screen.ts'

/** What comes and goes at once, such as a moment of waiting, is not begun with. In milliseconds. */
const SETTLING = 150

/** Ends what is being read at a touch and with its screen, and reads each new screen where somebody asked for that. */
export const useFollowingReader = (): void => {
  const { readsAlways } = useAids()
  const screen = useShownScreen()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen ends what was being said
  useEffect(() => {
    const soon = readsAlways ? setTimeout(() => void startReading(), SETTLING) : undefined
    return () => {
      clearTimeout(soon)
      forgetReading()
    }
  }, [screen, readsAlways])

  // Also what was still waiting for its voice.
  useEffect(() => {
    const onTouch = ({ target }: Event): void => {
      // With one button a touch is for what is pointed at, wherever it lands.
      if (currentAids().oneSwitch) return
      if (!(target instanceof Element && target.closest('[data-read-aloud]'))) stopReading()
    }
    document.addEventListener('pointerdown', onTouch, { capture: true })
    return () => document.removeEventListener('pointerdown', onTouch, { capture: true })
  }, [])
}
