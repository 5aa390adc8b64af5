import { useRef, useState } from 'react'
import { NOTICES_SHOWN } from '#contract/api/notice.schema.ts'
import { fetchDeskNotices } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { useTold } from '../use-told.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { NoticeForm } from './NoticeForm.tsx'

/** What the town lets its residents know for a while. */
export const Notices = ({ isManager, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchDeskNotices, onEnded)
  const [isWriting, setWriting] = useState(false)
  const begin = useRef<HTMLDivElement>(null)
  const { told, changed } = useTold(refresh)
  return (
    <>
      <ScreenHeading>Mededelingen</ScreenHeading>
      <Paragraph>
        Inwoners lezen dit in de app waar het over een gesprek gaat. Zijn er veel tegelijk, dan toont de app
        de laatste {NOTICES_SHOWN}.
      </Paragraph>
      {told}
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && isManager && !isWriting && (
        <div ref={begin} tabIndex={-1}>
          <ButtonRow>
            <Button purpose="primary" onPress={() => setWriting(true)}>
              Schrijf een mededeling
            </Button>
          </ButtonRow>
        </div>
      )}
      {value && isWriting && (
        <Card tone="mist">
          <NoticeForm
            languages={value.talen}
            today={value.peildatum}
            onDone={() => {
              setWriting(false)
              void changed('De mededeling is bewaard.')
            }}
            onNo={() => {
              setWriting(false)
              requestAnimationFrame(() => begin.current?.querySelector('button')?.focus())
            }}
          />
        </Card>
      )}
      {value?.mededelingen.length === 0 && <Paragraph>Er is nu geen mededeling.</Paragraph>}
      {value && value.mededelingen.length > 0 && (
        <ul className="desk-grid">
          {value.mededelingen.map(notice => (
            <li key={notice.id}>
              <NoticeCard
                notice={notice}
                languages={value.talen}
                today={value.peildatum}
                isManager={isManager}
                onChange={changed}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
