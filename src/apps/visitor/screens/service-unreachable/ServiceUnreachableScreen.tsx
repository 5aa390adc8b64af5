import { useEffect, useState } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { useWalkIn, WalkIn } from '../booking/WalkIn.tsx'

/** Said only by a tablet that can: it may have no keys to seal with, or a database that does not answer. */
const SentLater = () => {
  const [canKeep, setCanKeep] = useState(false)
  useEffect(() => {
    void import('../../shell/kiosk/outbox/outbox.ts')
      .then(({ canKeepOnTablet }) => canKeepOnTablet())
      .then(setCanKeep)
      .catch(() => {})
  }, [])
  return (
    canKeep && (
      <Paragraph>
        <Text id="serviceUnreachable.kept.body" />
      </Paragraph>
    )
  )
}

const MayWalkIn = ({ session }: Pick<BookingScreenProps, 'session'>) =>
  useWalkIn(session) && (
    <Paragraph>
      <Text id="serviceUnreachable.walk-in.body" />
    </Paragraph>
  )

export const ServiceUnreachableScreen = ({ session, context, send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="service-unreachable">
      <Text id="serviceUnreachable.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="serviceUnreachable.body" />
    </Paragraph>
    {context.problem && context.problem !== 'service-unreachable' && (
      <Notice>
        <Text id={`problem.${context.problem}.body`} />
      </Notice>
    )}
    {session.place.mode === 'kiosk' && <SentLater />}
    <ButtonRow>
      <Button purpose="primary" onPress={() => send({ type: 'ASK_REQUEST' })} icon={<Icon name="talk" />}>
        <Text id="booking.request.button" />
      </Button>
      <Button onPress={() => send({ type: 'TRY_AGAIN' })} icon={<Icon name="again" />}>
        <Text id="serviceUnreachable.again.button" />
      </Button>
    </ButtonRow>
    <MayWalkIn session={session} />
    <WalkIn session={session} />
    <BookingBack onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
