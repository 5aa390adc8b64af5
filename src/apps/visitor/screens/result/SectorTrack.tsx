import type { SectorAdvice } from '#core/matching/advice.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { tellingReasons } from '#platform/content-pack/reason-text.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { Track } from '#ui/Track.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { HereToday } from './HereToday.tsx'
import { Reasons } from './Reasons.tsx'

const REASONS = 3

type SectorTrackProps = {
  readonly session: VisitSession
  readonly advice: SectorAdvice
  readonly unknown: boolean
  readonly seenBefore: boolean
  readonly number: number
  readonly send: (event: VisitEvent) => void
}

export const SectorTrack = ({ session, advice, unknown, seenBefore, number, send }: SectorTrackProps) => {
  const reasons = tellingReasons(advice.reasons, REASONS)
  const heading = `sector-${advice.id}`
  return (
    <Track
      headingId={heading}
      sector={advice.id}
      number={number}
      numberLabel={<Text id="result.track.title" values={{ number }} />}
      title={<Text id={`sector.${advice.id}.title`} />}
      strength={<Text id={unknown ? 'result.unknown.body' : `result.${advice.strength}.body`} />}
      picture={session.pack.sectors.find(sector => sector.id === advice.id)?.picture ?? 'welcome'}
    >
      <Paragraph>
        <Text id={`sector.${advice.id}.body`} />
      </Paragraph>
      <HereToday sector={advice.id} />
      {seenBefore && (
        <Paragraph>
          <Text id="result.again.body" />
        </Paragraph>
      )}
      {reasons.length > 0 ? (
        <>
          <Heading level={3}>
            <Text id="result.why.title" />
          </Heading>
          <Reasons pack={session.pack} reasons={reasons} />
        </>
      ) : (
        !unknown && (
          <Paragraph>
            <Text id="result.why.nothing.body" />
          </Paragraph>
        )
      )}
      <ButtonRow>
        <Button
          describedBy={heading}
          onPress={() => send({ type: 'SECTOR_OPENED', sector: advice.id })}
          iconEnd={<Icon name="next" />}
        >
          <Text id="result.open.button" />
        </Button>
        <Button
          purpose="subtle"
          describedBy={heading}
          onPress={() => send({ type: 'SECTOR_DISMISSED', sector: advice.id })}
          icon={<Icon name="swap" />}
        >
          <Text id="result.dismiss.button" />
        </Button>
      </ButtonRow>
    </Track>
  )
}
