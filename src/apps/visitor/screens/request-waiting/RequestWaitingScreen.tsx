import { useEffect } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { WalkIn } from '../booking/WalkIn.tsx'

/** Between two tries by itself, in milliseconds; sooner when the network says it is back. */
const PATIENCE = 20_000

export const RequestWaitingScreen = ({ session, waiting, send }: BookingScreenProps) => {
  useEffect(() => {
    const again = () => send({ type: 'TRY_AGAIN' })
    const timer = setInterval(again, PATIENCE)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [send])
  return (
    <Stack>
      <PicturedHeading picture="request-waiting">
        <Text id="requestWaiting.title" />
      </PicturedHeading>
      <Paragraph>
        <Text id="requestWaiting.body" />
      </Paragraph>
      {waiting === 'retrying' && (
        <Waiting>
          <Text id="requestWaiting.retrying.body" />
        </Waiting>
      )}
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
