import { Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { More } from '#ui/More.tsx'
import { SourcedFacts, validFacts } from '../../Sourced.tsx'
import type { VisitSession } from '../../visit-session.ts'

/** Where people are needed. A sector of which nothing sourced can be said today is not called one. */
export const PeopleNeeded = ({
  session,
  sectors,
}: {
  readonly session: VisitSession
  readonly sectors: readonly string[]
}) => {
  const known = session.pack.sectors.filter(
    sector => sectors.includes(sector.id) && validFacts(sector.evidence).length > 0,
  )
  if (known.length === 0) return null
  return (
    <More title={<Text id="result.people-needed.title" />}>
      {known.map(sector => (
        <div key={sector.id} data-sector-needed={sector.id}>
          <Heading level={3}>
            <Text id={`sector.${sector.id}.title`} />
          </Heading>
          <SourcedFacts facts={sector.evidence} />
        </div>
      ))}
    </More>
  )
}
