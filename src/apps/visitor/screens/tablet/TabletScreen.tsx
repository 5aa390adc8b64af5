import '#platform/i18n/later-texts.ts'
import { useState } from 'react'
import { timeOf } from '#platform/i18n/dates.ts'
import { isolatedName } from '#platform/i18n/names.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { runningBuild } from '../../shell/build-id.ts'
import { useEventHere } from '../../shell/kiosk/event/event-here.ts'
import { TabletPairing } from '../../shell/kiosk/watching/TabletPairing.tsx'
import { watchTablet } from '../../shell/kiosk/watching/watch-tablet.ts'
import { GuidedVisit } from './GuidedVisit.tsx'

/** Which event this tablet is at; or why it is none, so that somebody can do something about it. */
const EventLine = () => {
  const here = useEventHere()
  if (here.kind === 'none') return null
  if (here.kind === 'here')
    return (
      <Paragraph>
        <Text id="attract.event.body" values={{ name: isolatedName(here.event.naam) }} />
      </Paragraph>
    )
  return (
    <Notice role="status">
      {'event' in here ? (
        <Text id={`tablet.event-${here.kind}.body`} values={{ name: isolatedName(here.event.naam) }} />
      ) : (
        <Text id={`tablet.event-${here.kind}.body`} values={{ code: isolatedName(here.code) }} />
      )}
    </Notice>
  )
}

/** For guides: about the tablet itself, with nothing of any visitor on it. */
export const TabletScreen = ({ session, send }: ScreenProps) => {
  const [heard, setHeard] = useState(() => watchTablet().lastHeard())
  const tellDesk = async (): Promise<void> => {
    await watchTablet().report()
    setHeard(watchTablet().lastHeard())
  }
  return (
    <Stack>
      <ScreenHeading>
        <Text id="tablet.title" />
      </ScreenHeading>
      <GuidedVisit session={session} onStart={() => send({ type: 'GUIDED_STARTED' })} />
      <Card>
        <Heading level={2}>
          <Text id="tablet.pairing.title" />
        </Heading>
        <TabletPairing municipality={session.pack.id} onPaired={() => void tellDesk()} />
        <Paragraph>
          {heard === null ? (
            <Text id="tablet.unheard.body" />
          ) : (
            <Text id="tablet.heard.body" values={{ time: timeOf(heard, session.pack.timeZone) }} />
          )}
        </Paragraph>
      </Card>
      <Card>
        <Heading level={2}>
          <Text id="tablet.about.title" />
        </Heading>
        <EventLine />
        <Paragraph>
          <Text id="tablet.town.body" values={{ town: session.pack.name }} />
        </Paragraph>
        <Paragraph>
          <Text id="tablet.version.body" values={{ version: runningBuild() ?? '–' }} />
        </Paragraph>
      </Card>
      <Button onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
        <Text id="shell.back.button" />
      </Button>
    </Stack>
  )
}
