import { useCallback, useRef, useState } from 'react'
import type { ApiDeskEvent } from '#contract/api/desk-event.schema.ts'
import { fetchSectors } from '#platform/board-client/board-client.ts'
import { fetchEvents } from '#platform/desk-client/event-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { EventCard } from './EventCard.tsx'
import { EventForm } from './EventForm.tsx'
import { EventSheet } from './EventSheet.tsx'
import './events.css'

const EVERY = 60_000

type Doing =
  | { readonly kind: 'listing' }
  | { readonly kind: 'editing'; readonly event: ApiDeskEvent | undefined }
  | { readonly kind: 'sheet'; readonly event: ApiDeskEvent }

/** The events of the town: those to come and those that are over. */
export const Events = ({ municipality, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchEvents, onEnded, EVERY)
  const askSectors = useCallback(() => fetchSectors(municipality), [municipality])
  const { value: sectors } = useAnswer(askSectors, onEnded)
  const [doing, setDoing] = useState<Doing>({ kind: 'listing' })
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  /** Whoever was in the form goes on from what was done. */
  const done = async (what: string | undefined): Promise<void> => {
    setTold(what)
    setDoing({ kind: 'listing' })
    await refresh()
    status.current?.focus()
  }
  const isOver = ({ eind }: ApiDeskEvent): boolean => value !== undefined && eind < value.peildatum
  const listed = [
    { title: 'Nu en straks', events: (value?.evenementen ?? []).filter(one => !isOver(one)).toReversed() },
    { title: 'Geweest', events: (value?.evenementen ?? []).filter(isOver) },
  ]
  const known = sectors?.sectoren ?? []
  return (
    <>
      <div className="desk-unprinted">
        <ScreenHeading>Evenementen</ScreenHeading>
        <p ref={status} role="status" tabIndex={-1} className="desk-signal">
          {told}
        </p>
        <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      </div>
      {doing.kind === 'editing' && !sectors && <Paragraph>Even wachten …</Paragraph>}
      {doing.kind === 'editing' && sectors && (
        <EventForm event={doing.event} sectors={known} onDone={done} onNo={() => void done(undefined)} />
      )}
      {doing.kind === 'sheet' && <EventSheet event={doing.event} onClose={() => void done(undefined)} />}
      {value && doing.kind === 'listing' && (
        <>
          <Paragraph>
            Bezoekers op een evenement tellen mee op een bord dat je ophangt. Niemand is daarop te herkennen.
          </Paragraph>
          <ButtonRow>
            <Button purpose="primary" onPress={() => setDoing({ kind: 'editing', event: undefined })}>
              Nieuw evenement
            </Button>
          </ButtonRow>
          {value.evenementen.length === 0 && <Paragraph>Er is nog geen evenement.</Paragraph>}
          {listed.map(
            ({ title, events }) =>
              events.length > 0 && (
                <section key={title} className="desk-day">
                  <Heading level={2}>{title}</Heading>
                  <ul className="desk-events">
                    {events.map(event => (
                      <li key={event.code}>
                        <EventCard
                          event={event}
                          sectors={known}
                          onEdit={() => setDoing({ kind: 'editing', event })}
                          onSheet={() => setDoing({ kind: 'sheet', event })}
                          onRemoved={done}
                        />
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
        </>
      )}
    </>
  )
}
