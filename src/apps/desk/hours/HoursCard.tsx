import type { ApiHoursOfLocation } from '#contract/api/opening-hours.schema.ts'
import { resetHours } from '#platform/desk-client/pack-client.ts'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { dayInWords } from '../diary/days.ts'
import { nameOfId } from '../name-of-id.ts'
import { OverPackCard } from '../OverPackCard.tsx'
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
  const name = nameOfId(id)
  return (
    <OverPackCard
      title={`tijden-${id}`}
      name={name}
      origin={originInWords(location, 'Deze tijden staan in de inhoud van de gemeente.')}
      warning={() => outsideInWords(location)}
      shown={<Shown location={location} />}
      form={close => <HoursForm location={location} {...close} />}
      isOwn={eigen}
      isManager={isManager}
      words={{
        change: 'Wijzig de tijden',
        saved: `De tijden van ${name} zijn bewaard. Ze gelden meteen.`,
        question: `Weet je het zeker? Wat de balie veranderde aan ${name}, is dan weg.`,
        wentBack: `De tijden van ${name} zijn weer die van de inhoud van de gemeente.`,
      }}
      reset={() => resetHours(id)}
      onChange={onChange}
    />
  )
}
