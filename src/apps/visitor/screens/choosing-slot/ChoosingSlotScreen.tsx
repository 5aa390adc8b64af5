import { useState } from 'react'
import { dayOf, localDate } from '#platform/i18n/dates.ts'
import { InShownLanguages, Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, ChoiceGrid, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { SlotButtons } from '../booking/SlotButtons.tsx'
import { TownNotices } from '../booking/TownNotices.tsx'

/** Days shown at first; more on request, so that nobody has to choose from a wall of buttons. */
const FIRST_DAYS = 6

export const ChoosingSlotScreen = ({ session, context, waiting, send }: BookingScreenProps) => {
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [allDays, setAllDays] = useState(false)
  const { timeZone } = session.pack
  const dateOf = (begin: string): string => localDate(begin, timeZone)
  const nameOf = (date: string, language: string): string => dayOf(`${date}T12:00:00Z`, 'UTC', language)
  const days = [...new Set(context.slots.map(slot => dateOf(slot.begin)))]
  const day = chosenDay !== null && days.includes(chosenDay) ? chosenDay : days[0]
  return (
    <Stack>
      <PicturedHeading picture="choosing-slot">
        <Text id="choosingSlot.title" />
      </PicturedHeading>
      {waiting ? (
        <Waiting>
          <Text id={waiting === 'holding' ? 'choosingSlot.holding.body' : 'choosingSlot.loading.body'} />
        </Waiting>
      ) : (
        <>
          <Paragraph>
            <Text id="choosingSlot.body" />
          </Paragraph>
          <Heading level={2} id="slot-days">
            <Text id="choosingSlot.day.title" />
          </Heading>
          <div role="group" aria-labelledby="slot-days">
            <ChoiceGrid>
              {days.slice(0, allDays ? days.length : FIRST_DAYS).map(each => (
                <Button
                  key={each}
                  pressed={each === day}
                  onPress={() => setChosenDay(each)}
                  data={{ 'data-day': each }}
                >
                  <InShownLanguages words={language => nameOf(each, language)} />
                </Button>
              ))}
              {!allDays && days.length > FIRST_DAYS && (
                <Button purpose="subtle" onPress={() => setAllDays(true)}>
                  <Text id="choosingSlot.more.button" />
                </Button>
              )}
            </ChoiceGrid>
          </div>
          {day !== undefined && (
            <>
              <Heading level={2} id="slot-times">
                <Text id="choosingSlot.time.title" values={language => ({ day: nameOf(day, language) })} />
              </Heading>
              <div role="group" aria-labelledby="slot-times">
                <SlotButtons
                  session={session}
                  slots={context.slots.filter(slot => dateOf(slot.begin) === day)}
                  withDay={false}
                  onChoose={slot => send({ type: 'SLOT_CHOSEN', slot })}
                />
              </div>
            </>
          )}
          <ButtonRow>
            <Button
              purpose="subtle"
              onPress={() => send({ type: 'OTHER_TIMES' })}
              icon={<Icon name="again" />}
            >
              <Text id="choosingSlot.refresh.button" />
            </Button>
            <Button
              purpose="subtle"
              onPress={() => send({ type: 'ASK_REQUEST' })}
              icon={<Icon name="skip" />}
            >
              <Text id="choosingSlot.none.button" />
            </Button>
          </ButtonRow>
        </>
      )}
      <BookingBack onBack={() => send({ type: 'BACK' })} />
      {/* Comes in late: below everything that somebody may be about to press. */}
      <TownNotices session={session} />
    </Stack>
  )
}
