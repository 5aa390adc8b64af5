import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { TownNotices } from '../booking/TownNotices.tsx'

export const NoFreeSlotsScreen = ({ session, send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="no-free-slots">
      <Text id="noFreeSlots.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="noFreeSlots.body" />
    </Paragraph>
    <TownNotices session={session} />
    <ButtonRow>
      <Button purpose="primary" onPress={() => send({ type: 'ASK_REQUEST' })} icon={<Icon name="talk" />}>
        <Text id="booking.request.button" />
      </Button>
      <Button onPress={() => send({ type: 'TRY_AGAIN' })} icon={<Icon name="again" />}>
        <Text id="choosingSlot.refresh.button" />
      </Button>
    </ButtonRow>
    <BookingBack onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
