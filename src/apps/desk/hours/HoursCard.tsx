import { useRef, useState } from 'react'
import type { ApiHoursOfLocation } from '#contract/api/opening-hours.schema.ts'
import { resetHours } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { dayInWords } from '../diary/days.ts'
import { refusalIn } from '../diary/diary-words.ts'
import { nameOfId } from '../name-of-id.ts'
import { Sure } from '../Sure.tsx'
import { DAYS } from './draft.ts'
import { HoursForm } from './HoursForm.tsx'
import { originInWords, outsideInWords, windowsInWords } from './hours-words.ts'

type HoursCardProps = {
  readonly location: ApiHoursOfLocation
  readonly isManager: boolean
  /** Says what was done, and asks the hours again. */
  readonly onChange: (told: string) => Promise<void>
}

const Shown = ({ location }: { readonly location: ApiHoursOfLocation }) => (
  <>
    <dl className="desk-facts">
      {DAYS.map(day => (
        <div key={day} className="desk-fact">
          <dt>{day}</dt>
          <dd>{windowsInWords(location.week[day])}</dd>
        </div>
      ))}
    </dl>
    {location.afwijkingen.length > 0 && (
      <>
        <Heading level={3}>Andere dagen</Heading>
        <dl className="desk-facts">
          {location.afwijkingen.map(({ datum, tijden }) => (
            <div key={datum} className="desk-fact">
              <dt>
                {dayInWords(datum)} {datum.slice(0, 4)}
              </dt>
              <dd>{windowsInWords(tijden)}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
    {location.dichtOpFeestdagen && (
      <Paragraph>
        Op feestdagen is het vanzelf dicht, behalve als die dag bij de andere dagen staat.
      </Paragraph>
    )}
  </>
)

export const HoursCard = ({ location, isManager, onChange }: HoursCardProps) => {
  const { id, eigen } = location
  const [doing, setDoing] = useState<'changing' | 'resetting'>()
  const card = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const title = `tijden-${id}`
  const name = nameOfId(id)
  const outside = outsideInWords(location)
  const reset = async (): Promise<string | undefined> => {
    const answer = await resetHours(id)
    if (answer.kind === 'done') {
      setDoing(undefined)
      await onChange(`De tijden van ${name} zijn weer die van de inhoud van de gemeente.`)
    }
    return refusalIn(answer)
  }
  const saved = (): void => {
    setDoing(undefined)
    void onChange(`De tijden van ${name} zijn bewaard. Ze gelden meteen.`)
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby={title}>
        <Heading level={2} id={title}>
          {name}
        </Heading>
        <p className="desk-signal">
          {originInWords(location, 'Deze tijden staan in de inhoud van de gemeente.')}
        </p>
        {outside && (
          <Notice>
            {outside} <a href="#/agenda">Bekijk de agenda</a>
          </Notice>
        )}
        {doing === 'changing' ? (
          <HoursForm location={location} onDone={saved} onNo={close} />
        ) : (
          <Shown location={location} />
        )}
        {isManager && !doing && (
          <ButtonRow>
            <Button describedBy={title} onPress={() => setDoing('changing')}>
              Wijzig de tijden
            </Button>
            {eigen && (
              <Button purpose="subtle" describedBy={title} onPress={() => setDoing('resetting')}>
                Terug naar de inhoud
              </Button>
            )}
          </ButtonRow>
        )}
        {doing === 'resetting' && (
          <Sure
            question={`Weet je het zeker? Wat de balie veranderde aan ${name}, is dan weg.`}
            yes="Ja, terug naar de inhoud"
            onYes={reset}
            onNo={close}
          />
        )}
      </div>
    </Card>
  )
}
