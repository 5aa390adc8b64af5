import '#platform/i18n/later-texts.ts'
import { useEffect, useRef, useState } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Overlay } from '#ui/Overlay.tsx'
import type { VisitSession } from '../../../visit-session.ts'
import { LateReadAloud } from '../../aids/LateReadAloud.tsx'
import { callAttention } from './call-attention.ts'
import { IDLE_DELAYS } from './idle-clock.ts'
import { type IdleWatch, watchIdle } from './watch-idle.ts'

const WHOLE = IDLE_DELAYS.answering / 1000
/** Called again for who did not hear it the first time. */
const CALLS = new Set([WHOLE, 15])

const screenShown = (): string => document.querySelector('main')?.dataset.state ?? ''

type IdleQuestionProps = { readonly session: VisitSession; readonly onOver: () => void }

/** Asks whether somebody is still there, over the screen as it is; without an answer everything is wiped. */
export const IdleQuestion = ({ session, onOver }: IdleQuestionProps) => {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const watch = useRef<IdleWatch>(null)
  useEffect(() => {
    const watching = watchIdle({
      state: screenShown,
      isGuided: () => session.actor.getSnapshot().context.guided === true,
      onIdle: idle => {
        setSecondsLeft(idle.phase === 'asking' ? idle.secondsLeft : null)
        if (idle.phase === 'asking' && CALLS.has(idle.secondsLeft)) callAttention()
        if (idle.phase === 'over') onOver()
      },
    })
    watch.current = watching
    return watching.stop
  }, [session, onOver])

  if (secondsLeft === null) return null
  const stay = () => watch.current?.touch()
  return (
    <Overlay labelledBy="idle-title" onTouch={stay}>
      <Countdown left={secondsLeft} whole={WHOLE} />
      <Heading level={2} id="idle-title">
        <Text id="idle.title" />
      </Heading>
      <p className="perron-overlay__words" role="status">
        <Text id="idle.body" />
      </p>
      <Button purpose="primary" wide onPress={stay} icon={<Icon name="check" />}>
        <Text id="idle.stay.button" />
      </Button>
      <Button onPress={onOver} icon={<Icon name="wipe" />}>
        <Text id="idle.wipe.button" />
      </Button>
      <LateReadAloud purpose="secondary" />
    </Overlay>
  )
}
