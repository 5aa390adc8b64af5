import { useState } from 'react'
import type { ApiAbsence } from '#contract/api/guide.schema.ts'
import { removeAbsence } from '#platform/desk-client/guide-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { AppointmentCard } from '../diary/AppointmentCard.tsx'
import { dayInWords, dayOf } from '../diary/days.ts'
import { refusalIn } from '../diary/diary-words.ts'
import { absenceInWords, isOneDay } from './absence-words.ts'

type AbsenceCardProps = {
  readonly absence: ApiAbsence
  readonly municipality: string
  readonly asOf: string
  /** Whether the service sends mail to residents. */
  readonly mails: boolean
  /** Says what was done, and asks again how things are. */
  readonly onChange: (told: string) => Promise<void>
}

export const AbsenceCard = ({ absence, municipality, asOf, mails, onChange }: AbsenceCardProps) => {
  const [problem, setProblem] = useState<string>()
  const { id, afspraken } = absence
  const title = `afwezig-${id}`
  const words = absenceInWords(absence)
  const remove = async (): Promise<void> => {
    const answer = await removeAbsence(id)
    setProblem(refusalIn(answer))
    if (answer.kind === 'done') await onChange(`${words} is weg. Die tijden zijn weer te kiezen.`)
  }
  return (
    <Card>
      <div className="desk-card" role="group" aria-labelledby={title}>
        <Heading level={3} id={title}>
          {words}
        </Heading>
        {afspraken.length > 0 && (
          <>
            <Notice>
              {afspraken.length === 1
                ? 'In deze tijd staat nog een afspraak. Die blijft staan. Verzet de afspraak of zeg hem af.'
                : `In deze tijd staan nog ${afspraken.length} afspraken. Die blijven staan. Verzet ze of zeg ze af.`}
            </Notice>
            <ul className="desk-grid">
              {afspraken.map(appointment => (
                <li key={appointment.id}>
                  {!isOneDay(absence) && (
                    <p className="desk-card-day">{dayInWords(dayOf(appointment.begin))}</p>
                  )}
                  <AppointmentCard
                    appointment={appointment}
                    municipality={municipality}
                    asOf={asOf}
                    mails={mails}
                    onChange={onChange}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        {problem && <Notice role="alert">{problem}</Notice>}
        <ButtonRow>
          <Button describedBy={title} onPress={() => void remove()}>
            Haal weg
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}
