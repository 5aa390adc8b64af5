import { stillValid } from '#contract/content/valid-facts.ts'
import { dayOf, timeOf } from '#platform/i18n/dates.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { today } from '../../today.ts'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { CalendarFile } from './CalendarFile.tsx'

export const ConfirmedScreen = ({ session, context, waiting, send }: BookingScreenProps) => {
  const { appointment } = context
  if (!appointment) return null
  const { timeZone, locations } = session.pack
  const address = locations.find(location => location.id === appointment.location)?.address
  return (
    <Stack>
      <ScreenHeading>
        <Text id="confirmed.title" />
      </ScreenHeading>
      <Card tone="chosen">
        <Heading level={2}>
          {dayOf(appointment.begin, timeZone)}, {timeOf(appointment.begin, timeZone)}
        </Heading>
        <Heading level={3}>
          <Text id="confirmed.where.title" />
        </Heading>
        <Paragraph>
          <Text id={`location.${appointment.location}.title`} />
          {address && stillValid(address, today()) && `, ${address.street}, ${address.city}`}
        </Paragraph>
        <Heading level={3}>
          <Text id="confirmed.code.title" />
        </Heading>
        <SpokenCode code={appointment.code} />
        <Paragraph>
          <Text id="confirmed.code.body" />
        </Paragraph>
        <CalendarFile appointment={appointment} mode={session.place.mode} />
      </Card>
      {context.problem && (
        <Notice role="alert">
          <Text id="confirmed.cancel-failed.body" />
        </Notice>
      )}
      {waiting === 'cancelling' ? (
        <Waiting>
          <Text id="confirmed.cancelling.body" />
        </Waiting>
      ) : (
        <ButtonRow>
          <Button purpose="subtle" onPress={() => send({ type: 'CANCEL' })} icon={<Icon name="cross" />}>
            <Text id="confirmed.cancel.button" />
          </Button>
        </ButtonRow>
      )}
      <BookingBack label="confirmed.return.button" onBack={() => send({ type: 'BACK' })} />
    </Stack>
  )
}
