import { useEffect } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { WalkIn } from '../booking/WalkIn.tsx'

export const RequestWaitingScreen = ({ session, send }: BookingScreenProps) => {
  useEffect(() => {
    const again = () => send({ type: 'TRY_AGAIN' })
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [send])
  return (
    <Stack>
      <ScreenHeading>
        <Text id="requestWaiting.title" />
      </ScreenHeading>
      <Paragraph>
        <Text id="requestWaiting.body" />
      </Paragraph>
      <ButtonRow>
        <Button purpose="primary" onPress={() => send({ type: 'TRY_AGAIN' })} icon={<Icon name="again" />}>
          <Text id="requestWaiting.again.button" />
        </Button>
      </ButtonRow>
      <Paragraph>
        <Text id="requestWaiting.guide.body" />
      </Paragraph>
      <WalkIn session={session} />
      <BookingBack onBack={() => send({ type: 'BACK' })} />
    </Stack>
  )
}
