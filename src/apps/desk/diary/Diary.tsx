import { useCallback, useEffect, useRef, useState } from 'react'
import { sendsMail } from '#platform/booking-client/booking-client.ts'
import { fetchDiary } from '#platform/desk-client/diary-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { AppointmentCard } from './AppointmentCard.tsx'
import { addDays, byDay, dayInWords } from './days.ts'
import { RequestCard } from './RequestCard.tsx'

const EVERY = 60_000

/** The appointments of a week and the requests that wait, without names until somebody asks for one. */
export const Diary = ({ municipality, onEnded }: PageProps) => {
  const [from, setFrom] = useState<string>()
  const ask = useCallback(() => fetchDiary(from ? { from, to: addDays(from, 6) } : undefined), [from])
  const { value, isUnreachable, refresh } = useAnswer(ask, onEnded, EVERY)
  const [mails, setMails] = useState(false)
  useEffect(() => void sendsMail(municipality).then(setMails), [municipality])
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  /** The button that did it may be gone: whoever pressed it goes on from what was done. */
  const changed = async (what: string): Promise<void> => {
    setTold(what)
    await refresh()
    status.current?.focus()
  }
  const turn = (days: number): void => {
    setTold(undefined)
    const shown = from ?? value?.vanaf
    if (shown) setFrom(addDays(shown, days))
  }
  return (
    <>
      <ScreenHeading>Agenda</ScreenHeading>
      <p ref={status} role="status" tabIndex={-1} className="desk-signal">
        {told}
      </p>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && (
        <>
          <Heading level={2}>Verzoeken</Heading>
          {value.verzoeken.length === 0 && <Paragraph>Er is geen verzoek dat wacht.</Paragraph>}
          {value.verzoeken.length > 0 && (
            <ul className="desk-grid">
              {value.verzoeken.map(request => (
                <li key={request.id}>
                  <RequestCard
                    request={request}
                    municipality={municipality}
                    mails={mails}
                    onChange={changed}
                  />
                </li>
              ))}
            </ul>
          )}
          <Heading level={2}>
            Afspraken van {dayInWords(value.vanaf)} tot en met {dayInWords(value.tot)}
          </Heading>
          <ButtonRow>
            <Button onPress={() => turn(-7)}>Vorige week</Button>
            <Button
              onPress={() => {
                setTold(undefined)
                setFrom(undefined)
              }}
            >
              Deze week
            </Button>
            <Button onPress={() => turn(7)}>Volgende week</Button>
          </ButtonRow>
          {value.afspraken.length === 0 && <Paragraph>In deze week zijn er geen afspraken.</Paragraph>}
          {[...byDay(value.afspraken)].map(([day, appointments]) => (
            <section key={day} className="desk-day" aria-labelledby={`dag-${day}`}>
              <Heading level={3} id={`dag-${day}`}>
                {dayInWords(day)}
              </Heading>
              <ul className="desk-grid">
                {appointments.map(appointment => (
                  <li key={appointment.id}>
                    <AppointmentCard
                      appointment={appointment}
                      municipality={municipality}
                      mails={mails}
                      asOf={value.peildatum}
                      onChange={changed}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  )
}
