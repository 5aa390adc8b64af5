import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { BookingBack } from './BookingBack.tsx'
import type { BookingScreenProps } from './booking-screen-props.ts'
import { SlotButtons } from './SlotButtons.tsx'

type OtherTimesProps = BookingScreenProps & {
  readonly picture: string
  readonly title: TextId
  readonly body: TextId
}

/** The wanted time is gone: the nearest others, and the way to all of them. */
export const OtherTimes = ({ picture, title, body, session, context, send }: OtherTimesProps) => (
  <Stack>
    <PicturedHeading picture={picture}>
      <Text id={title} />
    </PicturedHeading>
    <Paragraph>
      <Text id={body} />
    </Paragraph>
    {context.alternatives.length === 0 && (
      <Paragraph>
        <Text id="slotTaken.none.body" />
      </Paragraph>
    )}
    <SlotButtons
      session={session}
      slots={context.alternatives}
      withDay
      onChoose={slot => send({ type: 'SLOT_CHOSEN', slot })}
    />
    <ButtonRow>
      <Button onPress={() => send({ type: 'OTHER_TIMES' })} icon={<Icon name="calendar" />}>
        <Text id="slotTaken.other.button" />
      </Button>
    </ButtonRow>
    <BookingBack onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
