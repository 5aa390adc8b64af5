import { useEffect, useState } from 'react'
import { sendsMail } from '#platform/booking-client/booking-client.ts'
import { fetchGuides } from '#platform/desk-client/guide-client.ts'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { Asking } from '../Asking.tsx'
import { dayOf } from '../diary/days.ts'
import { GuideForm } from '../GuideForm.tsx'
import { nameOfGuide } from '../name-of-id.ts'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { useTold } from '../use-told.tsx'
import { AbsenceCard } from './AbsenceCard.tsx'
import { CalendarAddress } from './CalendarAddress.tsx'
import { NoteAbsence } from './NoteAbsence.tsx'
import { OwnWeek } from './OwnWeek.tsx'

const EVERY = 60_000
const NEW_ADDRESS = 'Het geheime adres van je agenda werkt niet meer. Maak een nieuw.'

/** Who I am in the diary, and when I am not there. A manager sees to the hours of every guide. */
export const OwnHours = ({ isManager, municipality, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchGuides, onEnded, EVERY)
  const [mails, setMails] = useState(false)
  useEffect(() => void sendsMail(municipality).then(setMails), [municipality])
  const [chosen, setChosen] = useState<string>()
  const { told, changed } = useTold(refresh)
  const own = value?.ik.gids ?? undefined
  const guides = value?.gidsen ?? []
  const shown = isManager
    ? (guides.find(({ id }) => id === (chosen ?? own)) ?? guides[0])
    : guides.find(({ id }) => id === own)
  const isOwn = shown !== undefined && shown.id === own
  return (
    <>
      <ScreenHeading>Mijn uren</ScreenHeading>
      {told}
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && guides.length === 0 && <Paragraph>In deze gemeente zijn nog geen gidsen.</Paragraph>}
      {value && guides.length > 0 && (
        <Card tone="mist">
          <Heading level={2}>Wie ben je in de agenda?</Heading>
          {own !== undefined && !isManager ? (
            <Paragraph>{`Je bent ${nameOfGuide(own)}. Klopt dat niet? Vraag een beheerder.`}</Paragraph>
          ) : (
            <>
              <Paragraph>In de agenda staat bij elke afspraak een gids. Welke gids ben jij?</Paragraph>
              {!isManager && <Paragraph>Daarna kan alleen een beheerder het veranderen.</Paragraph>}
              <GuideForm
                key={value.ik.gids}
                id="ik-ben"
                label="Ik ben"
                person={value.ik}
                guides={guides.map(({ id }) => id)}
                onChosen={guide => {
                  const now = guide ? `Je bent nu ${nameOfGuide(guide)}.` : 'Je bent nu geen gids.'
                  const isOtherDiary = value.ik.agendaSinds !== null && guide !== value.ik.gids
                  return changed(isOtherDiary ? `${now} ${NEW_ADDRESS}` : now)
                }}
              />
            </>
          )}
        </Card>
      )}
      {value && shown && (
        <>
          {isManager && guides.length > 1 && (
            <SelectField
              id="uren-van"
              label="Toon de uren van"
              value={shown.id}
              options={guides.map(({ id }) => ({ value: id, name: nameOfGuide(id) }))}
              onChange={setChosen}
            />
          )}
          <Card>
            <Heading level={2}>
              {isOwn ? 'Wanneer ben je er niet?' : `Wanneer is ${nameOfGuide(shown.id)} er niet?`}
            </Heading>
            <Paragraph>
              Deze tijden zijn meteen niet meer te kiezen. Afspraken die er al staan, blijven staan.
            </Paragraph>
            <NoteAbsence
              key={shown.id}
              guide={shown.id}
              onNoted={() => changed('Het staat in de agenda. Die tijden zijn niet meer te kiezen.')}
            />
          </Card>
          <Heading level={2}>
            {isOwn ? 'Dan ben je er niet' : `Dan is ${nameOfGuide(shown.id)} er niet`}
          </Heading>
          {shown.afwezigheden.length === 0 && <Paragraph>Er staat niets in de agenda.</Paragraph>}
          {shown.afwezigheden.map(absence => (
            <AbsenceCard
              key={absence.id}
              absence={absence}
              municipality={municipality}
              asOf={value.peildatum}
              mails={mails}
              onChange={changed}
            />
          ))}
        </>
      )}
      {value && shown && (
        <OwnWeek
          key={`${shown.id} ${JSON.stringify(shown.uren)}`}
          guide={shown.id}
          title={isOwn ? 'Wanneer werk je?' : `Wanneer werkt ${nameOfGuide(shown.id)}?`}
          sets={shown.uren}
          today={dayOf(value.peildatum)}
          onChange={changed}
        />
      )}
      {value && (
        <CalendarAddress
          key={`adres ${own}`}
          isGuide={own !== undefined}
          since={value.ik.agendaSinds}
          onChange={changed}
        />
      )}
    </>
  )
}
