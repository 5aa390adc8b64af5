import type { ApiEvent } from '#contract/api/event.schema.ts'
import { isolatedName, namesIn } from '#platform/i18n/names.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { useEventHere } from '../../shell/kiosk/event/event-here.ts'

type Participant = ApiEvent['deelnemers'][number]

/** Names of people and firms are the same in every language; only the sentence around them differs. */
const Named = ({
  id,
  which,
}: {
  readonly id: 'result.here.body' | 'result.also-here.body'
  readonly which: (participant: Participant) => boolean
}) => {
  const here = useEventHere()
  const names = here.kind === 'here' ? here.event.deelnemers.filter(which).map(({ naam }) => naam) : []
  if (names.length === 0) return null
  return (
    <Notice>
      <Text id={id} values={language => ({ names: namesIn(language, names) })} />
    </Notice>
  )
}

/** Who is at the event today and can tell about a sector. */
export const HereToday = ({ sector }: { readonly sector: string }) => (
  <Named id="result.here.body" which={({ sectoren }) => sectoren.includes(sector)} />
)

/** Who is there and did not say for which sectors. */
export const AlsoHere = () => (
  <Named id="result.also-here.body" which={({ sectoren }) => sectoren.length === 0} />
)

export const EventName = () => {
  const here = useEventHere()
  if (here.kind !== 'here') return null
  return (
    <Paragraph>
      <Text id="attract.event.body" values={{ name: isolatedName(here.event.naam) }} />
    </Paragraph>
  )
}
