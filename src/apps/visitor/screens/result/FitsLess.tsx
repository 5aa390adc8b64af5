import type { Advice } from '#core/matching/advice.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { More } from '#ui/More.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { Reasons } from './Reasons.tsx'

const REASONS = 2

type FitsLessProps = {
  readonly session: VisitSession
  readonly advice: Advice
  /** Ids of the sectors that are on the screen already, or were put away by the visitor. */
  readonly leftOut: readonly string[]
}

/** What fits less, with the answers that say so. */
export const FitsLess = ({ session, advice, leftOut }: FitsLessProps) => {
  const rest = advice.sectors.filter(sector => !leftOut.includes(sector.id)).slice(-2)
  if (rest.length === 0) return null
  return (
    <More title={<Text id="result.less.title" />}>
      {rest.map(sector => (
        <div key={sector.id} data-sector-less={sector.id}>
          <Heading level={3}>
            <Text id={`sector.${sector.id}.title`} />
          </Heading>
          <Reasons pack={session.pack} reasons={sector.against.slice(0, REASONS)} />
        </div>
      ))}
    </More>
  )
}
