import { type ReactNode, useRef, useState } from 'react'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { refusalIn } from './diary/diary-words.ts'
import { Sure } from './Sure.tsx'

type OverPackCardProps = {
  /** The id of its heading. */
  readonly title: string
  readonly name: string
  /** Whose words these are, and since when. */
  readonly origin: string
  /** What it means for who has an appointment, where it means something. */
  readonly warning: (isChanging: boolean) => string | undefined
  readonly shown: ReactNode
  readonly form: (close: { readonly onDone: () => void; readonly onNo: () => void }) => ReactNode
  /** Whether the desk changed something: only then there is something to go back from. */
  readonly isOwn: boolean
  readonly isManager: boolean
  readonly words: {
    readonly change: string
    readonly saved: string
    readonly question: string
    readonly wentBack: string
  }
  readonly reset: () => Promise<ServiceAnswer<unknown>>
  /** Says what was done, and asks again what there is now. */
  readonly onChange: (told: string) => Promise<void>
}

/** Something of a pack that a manager may say otherwise, and go back to. */
export const OverPackCard = (props: OverPackCardProps) => {
  const { title, name, origin, shown, form, isOwn, isManager, words, onChange } = props
  const [doing, setDoing] = useState<'changing' | 'resetting'>()
  const card = useRef<HTMLDivElement>(null)
  const warning = props.warning(doing === 'changing')
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const saved = (): void => {
    setDoing(undefined)
    void onChange(words.saved)
  }
  const reset = async (): Promise<string | undefined> => {
    const answer = await props.reset()
    if (answer.kind === 'done') {
      setDoing(undefined)
      await onChange(words.wentBack)
    }
    return refusalIn(answer)
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby={title}>
        <Heading level={2} id={title}>
          {name}
        </Heading>
        <p className="desk-signal">{origin}</p>
        {warning && (
          <Notice>
            {warning} <a href="#/agenda">Bekijk de agenda</a>
          </Notice>
        )}
        {doing === 'changing' ? form({ onDone: saved, onNo: close }) : shown}
        {isManager && !doing && (
          <ButtonRow>
            <Button describedBy={title} onPress={() => setDoing('changing')}>
              {words.change}
            </Button>
            {isOwn && (
              <Button purpose="subtle" describedBy={title} onPress={() => setDoing('resetting')}>
                Terug naar de inhoud
              </Button>
            )}
          </ButtonRow>
        )}
        {doing === 'resetting' && (
          <Sure question={words.question} yes="Ja, terug naar de inhoud" onYes={reset} onNo={close} />
        )}
      </div>
    </Card>
  )
}
