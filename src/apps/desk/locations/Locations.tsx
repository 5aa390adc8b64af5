import { fetchDetails } from '#platform/desk-client/pack-client.ts'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { useTold } from '../use-told.tsx'
import { LocationCard } from './LocationCard.tsx'

/** What each place of the town is called, where it is, and when anybody may walk in. */
export const Locations = ({ isManager, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchDetails, onEnded)
  const { told, changed } = useTold(refresh)
  return (
    <>
      <ScreenHeading>Locaties</ScreenHeading>
      <Paragraph>
        Dit lezen inwoners in de app. Het adres staat ook in nieuwe mail en agenda’s. Een wijziging geldt
        meteen; wat al in een agenda staat, verandert niet mee. Wanneer er gesprekken zijn, staat bij{' '}
        <a href="#/openingstijden">Openingstijden</a>.
      </Paragraph>
      {told}
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.locaties.map(location => (
        <LocationCard
          key={location.id}
          location={location}
          today={value.peildatum}
          isManager={isManager}
          onChange={changed}
        />
      ))}
    </>
  )
}
