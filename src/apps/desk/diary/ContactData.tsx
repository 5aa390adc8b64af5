import { useEffect, useState } from 'react'
import type { ApiShownContact } from '#contract/api/diary.schema.ts'
import { openContact } from '#platform/desk-client/diary-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { refusalIn } from './diary-words.ts'

/** Who it is, only when asked, and only as long as it is looked at. */
export const ContactData = ({ id, describedBy }: { readonly id: string; readonly describedBy: string }) => {
  const [shown, setShown] = useState<ApiShownContact>()
  const [problem, setProblem] = useState<string>()
  const isShown = shown !== undefined
  useEffect(() => {
    if (!isShown) return
    const hide = (): void => {
      if (document.visibilityState === 'hidden') setShown(undefined)
    }
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [isShown])
  const open = async (): Promise<void> => {
    const answer = await openContact(id)
    setProblem(refusalIn(answer))
    if (answer.kind === 'done') setShown(answer.value)
  }
  return (
    <>
      <div role="status">
        {shown && (
          <dl className="desk-facts">
            <dt>Naam</dt>
            <dd dir="auto">{shown.naam}</dd>
            <dt>{shown.kanaal === 'telefoon' ? 'Telefoon' : 'E-mail'}</dt>
            <dd dir="auto">{shown.adres}</dd>
          </dl>
        )}
      </div>
      {problem && <Notice role="alert">{problem}</Notice>}
      <ButtonRow>
        {shown ? (
          <Button purpose="subtle" describedBy={describedBy} onPress={() => setShown(undefined)}>
            Verberg gegevens
          </Button>
        ) : (
          <Button purpose="subtle" describedBy={describedBy} onPress={() => void open()}>
            Bekijk gegevens
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
