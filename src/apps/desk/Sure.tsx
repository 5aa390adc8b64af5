import { useEffect, useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'

type SureProps = {
  readonly question: string
  readonly yes: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before something that cannot be taken back; the focus goes to the question, as its button has gone. */
export const Sure = ({ question, yes, onYes, onNo }: SureProps) => {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus(), [])
  return (
    <>
      <p ref={text} tabIndex={-1} className="desk-signal">
        {question}
      </p>
      <ButtonRow>
        <Button onPress={onYes}>{yes}</Button>
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      </ButtonRow>
    </>
  )
}
