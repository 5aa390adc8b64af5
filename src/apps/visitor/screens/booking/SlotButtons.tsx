import type { OfferedSlot } from '#flow/booking/booking-context.ts'
import { momentOf, timeOf } from '#platform/i18n/dates.ts'
import { InShownLanguages } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ChoiceGrid } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { LocationName } from './LocationName.tsx'
import { type ShownLocation, useLocations } from './use-locations.ts'

type SlotButtonsProps = {
  readonly session: VisitSession
  readonly slots: readonly OfferedSlot[]
  /** With the day, where the times are of different days. */
  readonly withDay: boolean
  readonly onChoose: (slot: OfferedSlot) => void
}

const PlaceName = ({ location }: { readonly location: ShownLocation | undefined }) =>
  location && (
    <>
      {' '}
      <LocationName location={location} />
    </>
  )

/** Free times to choose from, on the wall clock of the town. */
export const SlotButtons = ({ session, slots, withDay, onChoose }: SlotButtonsProps) => {
  const { timeZone } = session.pack
  const locations = useLocations(session)
  const placeOf = (slot: OfferedSlot) =>
    locations.length > 1 ? locations.find(({ id }) => id === slot.location) : undefined
  return (
    <ChoiceGrid roomy={withDay}>
      {slots.map(slot => (
        <Button
          key={`${slot.location} ${slot.begin}`}
          onPress={() => onChoose(slot)}
          icon={<Icon name="clock" />}
          data={{ 'data-slot': slot.begin }}
        >
          {withDay ? (
            <InShownLanguages words={language => momentOf(slot.begin, timeZone, language)} />
          ) : (
            timeOf(slot.begin, timeZone)
          )}
          <PlaceName location={placeOf(slot)} />
        </Button>
      ))}
    </ChoiceGrid>
  )
}
