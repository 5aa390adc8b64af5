import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'

type SureProps = {
  readonly question: string
  readonly yes: string
  /** What went wrong, in one sentence; nothing when it was done. */
  readonly onYes: () => Promise<string | undefined>
  readonly onNo: () => void
}

/** Asks before something that cannot be taken back; the focus goes to the question, as its button has gone. */
export const Sure = ({ question, yes, onYes, onNo }: SureProps) => {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus(), [])
  const [problem, setProblem] = useState<string>()
  const confirm = async (): Promise<void> => {
    setProblem(undefined)
    setProblem(await onYes())
  }
  return (
    <>
      <p ref={text} tabIndex={-1} className="desk-signal">
        {question}
      </p>
      {problem && <Notice role="alert">{problem}</Notice>}
      <ButtonRow>
        <Button onPress={() => void confirm()}>{yes}</Button>
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      </ButtonRow>
    </>
  )
}
