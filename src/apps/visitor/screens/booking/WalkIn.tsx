import { stillValid } from '#contract/content/valid-facts.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { dateOf, weekdayName } from '#platform/i18n/dates.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { InShownLanguages, Text } from '#platform/i18n/Text.tsx'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SourceHint } from '../../Sourced.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'
import { LocationName } from './LocationName.tsx'
import { type ShownLocation, useLocations } from './use-locations.ts'

/**
 * Whether a location may still be said to be open to all: as long as its hours are known to hold. Where a town gave no
 * hours at all its own words say what is so.
 */
const isOpenToAll = ({ walkIn, closedToAll }: ShownLocation): boolean =>
  walkIn ? stillValid(walkIn, today()) : !closedToAll

/** Whether there is a place where anybody may walk in, as far as is known today. */
export const useWalkIn = (session: VisitSession): boolean => useLocations(session).some(isOpenToAll)

/** Half a year, in milliseconds: what is older may have changed, also where a tablet has not heard anything new for long. */
const OLD = 183 * 86_400_000

/** How old something is, once that is worth saying. */
const Age = ({ fact: { date } }: { readonly fact: { readonly date: string } }) =>
  Date.parse(today()) - Date.parse(date) > OLD && (
    <Paragraph>
      <Text id="booking.old.body" values={language => ({ date: dateOf(date, language) })} />
    </Paragraph>
  )

/** Whether the hours below an address tell the same age. */
const isSaidLater = (location: ShownLocation): boolean =>
  location.walkIn?.date === location.address?.date && isOpenToAll(location)

const Hours = ({ walkIn }: { readonly walkIn: NonNullable<ShownLocation['walkIn']> }) => (
  <>
    <ul>
      {WEEKDAYS.map((day, index) =>
        walkIn.weekly[day]?.map(({ from, to }) => (
          <li key={`${day} ${from}`}>
            <InShownLanguages words={language => weekdayName(index, language)} /> {from} – {to}
          </li>
        )),
      )}
    </ul>
    <Paragraph>
      <SourceHint fact={walkIn} />
    </Paragraph>
    <Age fact={walkIn} />
  </>
)

/** The words of the desk stand by themselves; those of the pack may say that anybody can walk in. */
const GoodToKnow = ({ location }: { readonly location: ShownLocation }) => {
  if (typeof location.body === 'string')
    return (
      <Paragraph>
        <span lang={FIRST_LANGUAGE} dir="ltr">
          {location.body}
        </span>
      </Paragraph>
    )
  return (
    location.body !== null &&
    isOpenToAll(location) && (
      <Paragraph>
        <Text id={`location.${location.id}.body`} />
      </Paragraph>
    )
  )
}

/** Where and when anybody may walk in, as far as we know it for sure today. */
export const WalkIn = ({ session }: { readonly session: VisitSession }) =>
  useLocations(session).map(location => (
    <Card key={location.id} tone="mist">
      <Heading level={2}>
        <LocationName location={location} />
      </Heading>
      <GoodToKnow location={location} />
      {location.address && stillValid(location.address, today()) && (
        <>
          <Paragraph>
            <span lang={FIRST_LANGUAGE}>
              {location.address.street}, {location.address.city}
            </span>
          </Paragraph>
          {!isSaidLater(location) && <Age fact={location.address} />}
        </>
      )}
      {location.phone && stillValid(location.phone, today()) && (
        <>
          <Paragraph>
            <span dir="ltr">{location.phone.number}</span> <SourceHint fact={location.phone} />
          </Paragraph>
          <Age fact={location.phone} />
        </>
      )}
      {location.walkIn && isOpenToAll(location) && <Hours walkIn={location.walkIn} />}
    </Card>
  ))
