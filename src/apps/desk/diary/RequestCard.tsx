import { useRef, useState } from 'react'
import type { ApiDiaryRequest } from '#contract/api/diary.schema.ts'
import { bookRequest, settleRequest } from '#platform/desk-client/diary-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Sure } from '../Sure.tsx'
import { momentInWords } from '../words-for-time.ts'
import { ChooseTime } from './ChooseTime.tsx'
import { ContactData } from './ContactData.tsx'
import { DiaryCard } from './DiaryCard.tsx'
import { languageName, mailWords, preferenceWords, refusalIn } from './diary-words.ts'

type RequestCardProps = {
  readonly request: ApiDiaryRequest
  readonly municipality: string
  /** Whether the service sends mail to residents. */
  readonly mails: boolean
  /** Says what was done, and asks the diary again. */
  readonly onChange: (told: string) => Promise<void>
}

export const RequestCard = ({ request, municipality, mails, onChange }: RequestCardProps) => {
  const { id, code, taal, gevraagdOp, heeftGegevens } = request
  const [doing, setDoing] = useState<'booking' | 'settling'>()
  const card = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const title = `verzoek-${id}`
  const settle = async (): Promise<string | undefined> => {
    const answer = await settleRequest(id)
    if (answer.kind === 'done') {
      setDoing(undefined)
      await onChange(`${code} is afgehandeld.`)
    }
    return refusalIn(answer)
  }
  return (
    <DiaryCard ref={card} titleId={title} level={3} title={`Verzoek ${code}`}>
      <dl className="desk-facts">
        <dt>Gevraagd op</dt>
        <dd>{momentInWords(gevraagdOp)}</dd>
        <dt>Liefst</dt>
        <dd>{preferenceWords(request)}</dd>
        <dt>Taal</dt>
        <dd>{languageName(taal)}</dd>
      </dl>
      {heeftGegevens && <ContactData id={id} describedBy={title} />}
      {!doing && (
        <ButtonRow>
          <Button describedBy={title} onPress={() => setDoing('booking')}>
            Maak een afspraak
          </Button>
          <Button purpose="subtle" describedBy={title} onPress={() => setDoing('settling')}>
            Afgehandeld
          </Button>
        </ButtonRow>
      )}
      {doing === 'settling' && (
        <Sure
          question={`Weet je het zeker? De gegevens van ${code} zijn dan weg.`}
          yes="Ja, afgehandeld"
          onYes={settle}
          onNo={close}
        />
      )}
      {doing === 'booking' && (
        <ChooseTime
          municipality={municipality}
          action="Maak deze afspraak"
          onHeld={hold => bookRequest(id, hold)}
          onDone={() => {
            setDoing(undefined)
            void onChange(`${code} is nu een afspraak. ${mailWords(mails)}`)
          }}
          onNo={close}
        />
      )}
    </DiaryCard>
  )
}
