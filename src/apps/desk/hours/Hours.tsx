import { fetchHours } from '#platform/desk-client/pack-client.ts'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { useTold } from '../use-told.tsx'
import { HoursCard } from './HoursCard.tsx'

/** When there are conversations at each place of the town. */
export const Hours = ({ isManager, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchHours, onEnded)
  const { told, changed } = useTold(refresh)
  return (
    <>
      <ScreenHeading>Openingstijden</ScreenHeading>
      <Paragraph>
        Op deze tijden kan een inwoner een gesprek kiezen. Een wijziging geldt meteen. Wanneer iemand zomaar
        mag binnenlopen, staat bij <a href="#/locaties">Locaties</a>.
      </Paragraph>
      {told}
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.locaties.map(location => (
        <HoursCard key={location.id} location={location} isManager={isManager} onChange={changed} />
      ))}
    </>
  )
}
