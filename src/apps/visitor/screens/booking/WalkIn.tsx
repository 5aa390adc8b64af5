import { stillValid } from '#contract/content/valid-facts.ts'
import { weekdayName } from '#platform/i18n/dates.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Where and when anybody may walk in, as far as we know it for sure today. */
export const WalkIn = ({ session }: { readonly session: VisitSession }) => {
  useLanguage()
  return session.pack.locations.map(({ id, address, walkIn }) => (
    <Card key={id} tone="mist">
      <Heading level={2}>
        <Text id={`location.${id}.title`} />
      </Heading>
      <Paragraph>
        <Text id={`location.${id}.body`} />
      </Paragraph>
      {stillValid(address, today()) && (
        <Paragraph>
          {address.street}, {address.city}
        </Paragraph>
      )}
      {walkIn && stillValid(walkIn, today()) && (
        <ul>
          {DAYS.map((day, index) =>
            walkIn.weekly[day]?.map(({ from, to }) => (
              <li key={`${day} ${from}`}>
                {weekdayName(index)} {from} – {to}
              </li>
            )),
          )}
        </ul>
      )}
    </Card>
  ))
}
