import { momentOf } from '#platform/i18n/dates.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Stack } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { ContactForm } from '../booking/ContactForm.tsx'

export const EnteringContactScreen = ({ session, context, waiting, send }: BookingScreenProps) => {
  const { timeZone } = session.pack
  const begin = context.hold?.begin
  return (
    <Stack>
      <PicturedHeading picture="entering-contact">
        <Text id="enteringContact.title" />
      </PicturedHeading>
      {begin !== undefined && (
        <Notice>
          <strong>
            <Text
              id="enteringContact.slot.body"
              values={language => ({ time: momentOf(begin, timeZone, language) })}
            />
          </strong>{' '}
          <Text id="enteringContact.held.body" />
        </Notice>
      )}
      {context.problem && (
        <Notice role="alert">
          <Text id={`problem.${context.problem}.body`} />
        </Notice>
      )}
      {waiting === 'confirming' ? (
        <Waiting>
          <Text id="enteringContact.confirming.body" />
        </Waiting>
      ) : (
        <>
          <ContactForm
            mode={session.place.mode}
            given={context.contact}
            submit={<Text id="enteringContact.confirm.button" />}
            onGiven={contact => send({ type: 'CONTACT_GIVEN', contact })}
          />
          <BookingBack onBack={() => send({ type: 'BACK' })} />
        </>
      )}
    </Stack>
  )
}
