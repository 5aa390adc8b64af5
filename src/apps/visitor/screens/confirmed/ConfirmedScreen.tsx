import { stillValid } from '#contract/content/valid-facts.ts'
import { momentOf } from '#platform/i18n/dates.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { InShownLanguages, Text } from '#platform/i18n/Text.tsx'
import { Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { PrintButton } from '../../shell/PrintButton.tsx'
import { today } from '../../today.ts'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { LocationName } from '../booking/LocationName.tsx'
import { TownNotices } from '../booking/TownNotices.tsx'
import { useLocations } from '../booking/use-locations.ts'
import { CalendarFile } from './CalendarFile.tsx'
import { Cancelling } from './Cancelling.tsx'
import { MailWord } from './MailWord.tsx'

export const ConfirmedScreen = ({ session, context, waiting, send }: BookingScreenProps) => {
  const { appointment } = context
  const locations = useLocations(session)
  if (!appointment) return null
  const { timeZone } = session.pack
  const location = locations.find(({ id }) => id === appointment.location)
  return (
    <Stack>
      <PicturedHeading picture="confirmed">
        <Text id="confirmed.title" />
      </PicturedHeading>
      <TownNotices session={session} />
      <Card tone="chosen">
        <Heading level={2}>
          <InShownLanguages words={language => momentOf(appointment.begin, timeZone, language)} />
        </Heading>
        <Heading level={3}>
          <Text id="confirmed.where.title" />
        </Heading>
        <Paragraph>
          {location ? <LocationName location={location} /> : <Text id="confirmed.where.unknown.body" />}
          {location?.address && stillValid(location.address, today()) && (
            <span lang={FIRST_LANGUAGE}>
              , {location.address.street}, {location.address.city}
            </span>
          )}
        </Paragraph>
        <Heading level={3}>
          <Text id="confirmed.code.title" />
        </Heading>
        <SpokenCode code={appointment.code} />
        <Paragraph>
          <Text id="confirmed.code.body" />
        </Paragraph>
        <MailWord municipality={session.pack.id} channel={context.contact?.channel} />
        <CalendarFile appointment={appointment} mode={session.place.mode} />
      </Card>
      {session.place.mode === 'kiosk' && <PrintButton session={session} label="confirmed.print.button" />}
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
        <Cancelling onCancel={() => send({ type: 'CANCEL' })} />
      )}
      <BookingBack label="confirmed.return.button" onBack={() => send({ type: 'BACK' })} />
    </Stack>
  )
}
