import type { ApiDetailsOfLocation } from '#contract/api/location-details.schema.ts'
import { resetDetails } from '#platform/desk-client/pack-client.ts'
import { More } from '#ui/More.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { originInWords } from '../hours/hours-words.ts'
import { OverPackCard } from '../OverPackCard.tsx'
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
  const title = `locatie-${id}`
  const shown = (
    <>
      <ToldOfLocation told={location} />
      {inhoud && (
        <More title="Wat de inhoud van de gemeente zegt" describedBy={title}>
          <Paragraph>{inhoud.naam}</Paragraph>
          <ToldOfLocation told={inhoud} />
        </More>
      )}
    </>
  )
  return (
    <OverPackCard
      title={title}
      name={naam}
      origin={originInWords({ eigen, gewijzigd }, 'Dit staat in de inhoud van de gemeente.')}
      warning={isChanging => (afspraken > 0 && (eigen || isChanging) ? agreedInWords(afspraken) : undefined)}
      shown={shown}
      form={close => <LocationForm location={location} today={today} {...close} />}
      isOwn={eigen}
      isManager={isManager}
      words={{
        change: 'Wijzig de gegevens',
        saved: 'De gegevens zijn bewaard. Ze gelden meteen.',
        question: `Weet je het zeker? Wat de balie over ${naam} schreef, is dan weg.`,
        wentBack: 'Over deze locatie staat er weer wat de inhoud van de gemeente zegt.',
      }}
      reset={() => resetDetails(id)}
      onChange={onChange}
    />
  )
}
