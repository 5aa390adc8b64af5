import { useRef, useState } from 'react'
import type { ApiDetailsOfLocation } from '#contract/api/location-details.schema.ts'
import { resetDetails } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { More } from '#ui/More.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { refusalIn } from '../diary/diary-words.ts'
import { originInWords } from '../hours/hours-words.ts'
import { Sure } from '../Sure.tsx'
import { LocationForm } from './LocationForm.tsx'
import { ToldOfLocation } from './ToldOfLocation.tsx'

type LocationCardProps = {
  readonly location: ApiDetailsOfLocation
  /** ISO date. */
  readonly today: string
  readonly isManager: boolean
  /** Says what was done, and asks again. */
  readonly onChange: (told: string) => Promise<void>
}

/** Whoever has an appointment was told where it was when it was made. */
const agreedInWords = (count: number): string =>
  count === 1
    ? 'Hier is nog 1 afspraak. Verandert het adres, laat dat dan weten: er gaat vanzelf geen bericht uit.'
    : `Hier zijn nog ${count} afspraken. Verandert het adres, laat dat dan weten: er gaat vanzelf geen bericht uit.`

export const LocationCard = ({ location, today, isManager, onChange }: LocationCardProps) => {
  const { id, naam, inhoud, gewijzigd, afspraken } = location
  const eigen = inhoud !== null
  const [doing, setDoing] = useState<'changing' | 'resetting'>()
  const card = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const title = `locatie-${id}`
  const reset = async (): Promise<string | undefined> => {
    const answer = await resetDetails(id)
    if (answer.kind === 'done') {
      setDoing(undefined)
      await onChange('Over deze locatie staat er weer wat de inhoud van de gemeente zegt.')
    }
    return refusalIn(answer)
  }
  const saved = (): void => {
    setDoing(undefined)
    void onChange('De gegevens zijn bewaard. Ze gelden meteen.')
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby={title}>
        <Heading level={2} id={title}>
          {naam}
        </Heading>
        <p className="desk-signal">
          {originInWords({ eigen, gewijzigd }, 'Dit staat in de inhoud van de gemeente.')}
        </p>
        {afspraken > 0 && (eigen || doing === 'changing') && (
          <Notice>
            {agreedInWords(afspraken)} <a href="#/agenda">Bekijk de agenda</a>
          </Notice>
        )}
        {doing === 'changing' ? (
          <LocationForm location={location} today={today} onDone={saved} onNo={close} />
        ) : (
          <ToldOfLocation told={location} />
        )}
        {inhoud && doing !== 'changing' && (
          <More title="Wat de inhoud van de gemeente zegt" describedBy={title}>
            <Paragraph>{inhoud.naam}</Paragraph>
            <ToldOfLocation told={inhoud} />
          </More>
        )}
        {isManager && !doing && (
          <ButtonRow>
            <Button describedBy={title} onPress={() => setDoing('changing')}>
              Wijzig de gegevens
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
            question={`Weet je het zeker? Wat de balie over ${naam} schreef, is dan weg.`}
            yes="Ja, terug naar de inhoud"
            onYes={reset}
            onNo={close}
          />
        )}
      </div>
    </Card>
  )
}
