import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'

export const CancelledScreen = ({ send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="cancelled">
      <Text id="cancelled.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="cancelled.body" />
    </Paragraph>
    <ButtonRow>
      <Button purpose="primary" onPress={() => send({ type: 'OTHER_TIMES' })} icon={<Icon name="calendar" />}>
        <Text id="cancelled.other.button" />
      </Button>
    </ButtonRow>
    <BookingBack onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
