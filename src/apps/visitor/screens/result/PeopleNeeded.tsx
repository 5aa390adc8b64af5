import { stillValid } from '#contract/content/valid-facts.ts'
import { dateOf } from '#platform/i18n/dates.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { More } from '#ui/More.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'

/** Where people are needed, each sentence with its source and date. What is past its date is not shown. */
export const PeopleNeeded = ({
  session,
  sectors,
}: {
  readonly session: VisitSession
  readonly sectors: readonly string[]
}) => {
  const known = session.pack.sectors
    .filter(sector => sectors.includes(sector.id))
    .map(sector => ({ id: sector.id, evidence: sector.evidence.filter(fact => stillValid(fact, today())) }))
    .filter(sector => sector.evidence.length > 0)
  if (known.length === 0) return null
  return (
    <More title={<Text id="result.people-needed.title" />}>
      {known.map(sector => (
        <div key={sector.id}>
          <Heading level={3}>
            <Text id={`sector.${sector.id}.title`} />
          </Heading>
          {sector.evidence.map(fact => (
            <Paragraph key={fact.id}>
              <Text id={`evidence.${fact.id}.body`} />{' '}
              <small>
                <Text id="result.source.hint" values={{ source: fact.source, date: dateOf(fact.date) }} />
              </small>
            </Paragraph>
          ))}
        </div>
      ))}
    </More>
  )
}
