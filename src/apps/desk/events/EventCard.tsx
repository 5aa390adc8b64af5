import { useId, useRef, useState } from 'react'
import type { ApiDeskEvent } from '#contract/api/desk-event.schema.ts'
import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { removeEvent } from '#platform/desk-client/event-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { refusalIn } from '../diary/diary-words.ts'
import { Sure } from '../Sure.tsx'
import { countInWords, tabletAddress, topInWords, whenInWords } from './event-words.ts'

type EventCardProps = {
  readonly event: ApiDeskEvent
  readonly sectors: ApiSectors['sectoren']
  readonly onEdit: () => void
  readonly onSheet: () => void
  readonly onRemoved: (told: string) => void
}

export const EventCard = ({ event, sectors, onEdit, onSheet, onRemoved }: EventCardProps) => {
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const [isAsking, setAsking] = useState(false)
  const { code, naam, plaats, deelnemers, bezoeken } = event
  const top = topInWords(event, sectors)
  const remove = async (): Promise<string | undefined> => {
    const answer = await removeEvent(code)
    if (answer.kind === 'done') onRemoved(`${naam} is verwijderd.`)
    return refusalIn(answer)
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-event" role="group" aria-labelledby={id}>
        <div className="desk-card">
          <Heading level={3} id={id}>
            {naam}
          </Heading>
          <SpokenCode code={code} />
          <dl className="desk-facts">
            <dt>Wanneer</dt>
            <dd>{whenInWords(event)}</dd>
            <dt>Waar</dt>
            <dd>{plaats}</dd>
            <dt>Deelnemers</dt>
            <dd>{deelnemers.map(one => one.naam).join(', ') || 'geen'}</dd>
            <dt>Bezoekers</dt>
            <dd>{countInWords(bezoeken)}</dd>
            {top !== '' && (
              <>
                <dt>Bovenaan</dt>
                <dd>{top}</dd>
              </>
            )}
          </dl>
        </div>
        <div className="desk-event__code">
          <QrCode content={tabletAddress(code)} label={`Code om te scannen: ${tabletAddress(code)}`} />
        </div>
        <div className="desk-event__actions">
          <a className="desk-board-link" href={`/e/${code}/bord`} target="_blank" rel="noreferrer">
            Open het bord (nieuw tabblad)
          </a>
          {!isAsking && (
            <ButtonRow>
              <Button describedBy={id} onPress={onSheet}>
                Blad om te printen
              </Button>
              <Button describedBy={id} onPress={onEdit}>
                Wijzig
              </Button>
              {bezoeken === null && (
                <Button purpose="subtle" describedBy={id} onPress={() => setAsking(true)}>
                  Verwijder
                </Button>
              )}
            </ButtonRow>
          )}
          {isAsking && (
            <Sure
              question={`Weet je het zeker? De code ${code} werkt dan niet meer.`}
              yes="Ja, verwijder"
              onYes={remove}
              onNo={() => {
                setAsking(false)
                card.current?.focus()
              }}
            />
          )}
        </div>
      </div>
    </Card>
  )
}
