import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { watchCamera } from './watch-camera.ts'

type CameraProps = {
  readonly onCode: (code: string) => void
  readonly onStop: () => void
}

const TROUBLE = {
  refused: 'De camera mag niet aan. Sta de camera toe in de browser, of typ de code.',
  missing: 'Er is geen camera die het doet. Typ de code.',
} as const

/** What the camera sees, until there is a code in it or somebody stops it. Pictures are looked at here and not kept. */
export const Camera = ({ onCode, onStop }: CameraProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const told = useRef(onCode)
  const [trouble, setTrouble] = useState<keyof typeof TROUBLE>()
  useEffect(() => {
    told.current = onCode
  })
  useEffect(() => {
    place.current?.focus()
    if (!video.current) return
    return watchCamera(video.current, code => told.current(code), setTrouble)
  }, [])
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label="Camera" className="talk-camera">
      <Card>
        {trouble ? (
          <Notice role="alert">{TROUBLE[trouble]}</Notice>
        ) : (
          <p className="nl-paragraph">Houd de code van de bezoeker voor de camera.</p>
        )}
        <video ref={video} muted playsInline aria-label="Wat de camera ziet" hidden={trouble !== undefined} />
        <ButtonRow>
          <Button onPress={onStop}>Stop de camera</Button>
        </ButtonRow>
      </Card>
    </div>
  )
}
