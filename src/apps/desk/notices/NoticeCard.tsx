import { useRef, useState } from 'react'
import type { ApiDeskNotice } from '#contract/api/notice.schema.ts'
import { removeNotice } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { dayInWords } from '../diary/days.ts'
import { languageName, refusalIn } from '../diary/diary-words.ts'
import { Sure } from '../Sure.tsx'
import { momentInWords } from '../words-for-time.ts'
import { NoticeForm } from './NoticeForm.tsx'

type NoticeCardProps = {
  readonly notice: ApiDeskNotice
  readonly languages: readonly string[]
  readonly today: string
  readonly isManager: boolean
  /** Says what was done, and asks the notices again. */
  readonly onChange: (told: string) => Promise<void>
}

export const NoticeCard = ({ notice, languages, today, isManager, onChange }: NoticeCardProps) => {
  const { id, teksten, van, tot, gewijzigd } = notice
  const [doing, setDoing] = useState<'changing' | 'removing'>()
  const card = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const title = `mededeling-${id}`
  const others = Object.keys(teksten).filter(language => language !== 'nl')
  const remove = async (): Promise<string | undefined> => {
    const answer = await removeNotice(id)
    if (answer.kind === 'done') await onChange('De mededeling is weg.')
    return refusalIn(answer)
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby={title}>
        <Heading level={3} id={title}>
          {teksten.nl}
        </Heading>
        <p className="desk-signal">{van <= today ? 'Staat nu in de app' : 'Staat nog niet in de app'}</p>
        <dl className="desk-facts">
          <dt>Te lezen</dt>
          <dd>
            van {dayInWords(van)} tot en met {dayInWords(tot)}
          </dd>
          <dt>Ook in</dt>
          <dd>{others.length > 0 ? others.map(languageName).join(', ') : 'geen andere taal'}</dd>
          <dt>Gewijzigd</dt>
          <dd>
            {momentInWords(gewijzigd.op)} door {gewijzigd.door}
          </dd>
        </dl>
        {isManager && !doing && (
          <ButtonRow>
            <Button describedBy={title} onPress={() => setDoing('changing')}>
              Wijzig
            </Button>
            <Button purpose="subtle" describedBy={title} onPress={() => setDoing('removing')}>
              Haal weg
            </Button>
          </ButtonRow>
        )}
        {doing === 'changing' && (
          <NoticeForm
            notice={notice}
            languages={languages}
            today={today}
            onDone={() => {
              setDoing(undefined)
              void onChange('De mededeling is bewaard.')
            }}
            onNo={close}
          />
        )}
        {doing === 'removing' && (
          <Sure
            question="Weet je het zeker? Inwoners lezen dit dan niet meer."
            yes="Ja, haal weg"
            onYes={remove}
            onNo={close}
          />
        )}
      </div>
    </Card>
  )
}
