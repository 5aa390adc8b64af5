import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'

export const OutcomeUnknownScreen = ({ send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="outcome-unknown">
      <Text id="outcomeUnknown.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="outcomeUnknown.body" />
    </Paragraph>
    <ButtonRow>
      <Button purpose="primary" onPress={() => send({ type: 'TRY_AGAIN' })} icon={<Icon name="again" />}>
        <Text id="outcomeUnknown.again.button" />
      </Button>
    </ButtonRow>
    <Paragraph>
      <Text id="outcomeUnknown.guide.body" />
    </Paragraph>
    <BookingBack onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
