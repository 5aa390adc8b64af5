import { useState } from 'react'
import type { Preference } from '#flow/booking/booking-context.ts'
import { weekdayName } from '#platform/i18n/dates.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ChoiceGrid, Stack } from '#ui/Card.tsx'
import { FieldSet } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { ContactForm } from '../booking/ContactForm.tsx'
import { TownNotices } from '../booking/TownNotices.tsx'

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const PARTS = ['morning', 'afternoon'] as const
const MOST = 3

export const EnteringRequestScreen = ({ session, context, waiting, send }: BookingScreenProps) => {
  const [preferences, setPreferences] = useState<readonly Preference[]>(context.preferences)
  const isChosen = (preference: Preference): boolean =>
    preferences.some(each => each.day === preference.day && each.part === preference.part)
  const toggle = (preference: Preference): void =>
    setPreferences(
      isChosen(preference)
        ? preferences.filter(each => each.day !== preference.day || each.part !== preference.part)
        : [...preferences, preference].slice(-MOST),
    )
  return (
    <Stack>
      <PicturedHeading picture="entering-request">
        <Text id="enteringRequest.title" />
      </PicturedHeading>
      <Notice>
        <Text id="enteringRequest.body" />
      </Notice>
      <TownNotices session={session} />
      {context.problem && waiting === null && (
        <Notice role="alert">
          <Text id={`problem.${context.problem}.body`} />
        </Notice>
      )}
      {waiting === 'sending' ? (
        <Waiting>
          <Text id="enteringRequest.sending.body" />
        </Waiting>
      ) : (
        <>
          <ContactForm
            mode={session.place.mode}
            given={context.contact}
            submit={<Text id="enteringRequest.send.button" />}
            onGiven={contact => send({ type: 'REQUEST_GIVEN', contact, preferences })}
          >
            <FieldSet legend={<Text id="enteringRequest.when.title" />}>
              <ChoiceGrid>
                {WORKDAYS.flatMap((day, index) =>
                  PARTS.map(part => (
                    <Button
                      key={`${day} ${part}`}
                      pressed={isChosen({ day, part })}
                      onPress={() => toggle({ day, part })}
                    >
                      <Text
                        id={`enteringRequest.${part}.button`}
                        values={language => ({ day: weekdayName(index, language) })}
                      />
                    </Button>
                  )),
                )}
              </ChoiceGrid>
            </FieldSet>
          </ContactForm>
          <BookingBack onBack={() => send({ type: 'BACK' })} />
        </>
      )}
    </Stack>
  )
}
