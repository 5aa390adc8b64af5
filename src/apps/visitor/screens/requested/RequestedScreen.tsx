import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'

export const RequestedScreen = ({ context, send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="requested">
      <Text id="requested.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="requested.body" />
    </Paragraph>
    <Card tone="chosen">
      <Heading level={2}>
        <Text id="requested.code.title" />
      </Heading>
      {context.requestCode && <SpokenCode code={context.requestCode} />}
      <Paragraph>
        <Text id="confirmed.code.body" />
      </Paragraph>
    </Card>
    <ButtonRow>
      <Button onPress={() => send({ type: 'OTHER_TIMES' })} icon={<Icon name="calendar" />}>
        <Text id="requested.other.button" />
      </Button>
    </ButtonRow>
    <BookingBack label="requested.return.button" onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
