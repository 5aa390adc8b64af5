import { useCallback, useEffect, useRef, useState } from 'react'
import { currentAids, useAids } from '#platform/a11y/aids.ts'
import { type Reading, readAloud, sayable } from '#platform/a11y/read-aloud.ts'
import { spokenParts } from '#platform/a11y/spoken-parts.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { useShownScreen } from './use-shown-screen.ts'
import './read-aloud.css'

/** A device that just started has its voices a moment later. */
const VOICES_PATIENCE = 1_500

const voicesOf = async (synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> => {
  if (synthesis.getVoices().length > 0) return synthesis.getVoices()
  await new Promise(resolve => {
    synthesis.addEventListener('voiceschanged', resolve, { once: true })
    setTimeout(resolve, VOICES_PATIENCE)
  })
  return synthesis.getVoices()
}

const SAID = 'data-said'

const showSaid = (element: Element | null): void => {
  document.querySelector(`[${SAID}]`)?.removeAttribute(SAID)
  element?.setAttribute(SAID, '')
  element?.scrollIntoView?.({ block: 'nearest' })
}

/** Reads the screen aloud, and shows what is being said. Any touch elsewhere ends it. */
export const ReadAloud = () => {
  const { readsAlways } = useAids()
  const reading = useRef<Reading | null>(null)
  const [isReading, setReading] = useState(false)
  const [noVoice, setNoVoice] = useState(false)
  const screen = useShownScreen()

  const stop = useCallback(() => {
    reading.current?.stop()
    reading.current = null
    showSaid(null)
    setReading(false)
  }, [])

  const start = useCallback(async () => {
    stop()
    const synthesis = globalThis.speechSynthesis
    const main = document.getElementById('main')
    if (!main) return
    const voices = synthesis ? await voicesOf(synthesis) : []
    const parts = sayable(spokenParts(main), voices)
    setNoVoice(parts.length === 0)
    if (parts.length === 0) return
    setReading(true)
    reading.current = readAloud({
      parts,
      speed: currentAids().speed,
      synthesis,
      onPart: part => {
        if (part) showSaid(part.element)
        else stop()
      },
    })
  }, [stop])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen ends what was being said
  useEffect(() => {
    setNoVoice(false)
    if (readsAlways) void start()
    return stop
  }, [screen, readsAlways, start, stop])

  useEffect(() => {
    if (!isReading) return
    const onTouch = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element && target.closest('[data-read-aloud]'))) stop()
    }
    document.addEventListener('pointerdown', onTouch)
    return () => document.removeEventListener('pointerdown', onTouch)
  }, [isReading, stop])

  return (
    <>
      <Button
        purpose="subtle"
        onPress={() => (isReading ? stop() : void start())}
        icon={<Icon name={isReading ? 'cross' : 'sound'} />}
        data={{ 'data-read-aloud': '' }}
      >
        <Text id={isReading ? 'aids.stop.button' : 'aids.read.button'} />
      </Button>
      {noVoice && (
        <p role="status" className="perron-no-voice">
          <Text id="aids.no-voice.body" />
        </p>
      )}
    </>
  )
}
