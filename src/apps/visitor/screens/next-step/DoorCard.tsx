import type { Pack } from '#contract/content/pack.schema.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { More } from '#ui/More.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureBeside } from '#ui/PictureBeside.tsx'
import { SourcedFacts } from '../../Sourced.tsx'
import { DoorForms } from './DoorForms.tsx'

type Door = Pack['doors'][number]
type DoorCardProps = {
  readonly door: Door
  /** All routes of learning the town knows. */
  readonly routes: Pack['routes']
  readonly chosen: boolean
  /** As many steps as a plan can have are chosen already. */
  readonly full: boolean
  readonly onChoose: () => void
  readonly onLeave: () => void
}

/** What is behind a door: for whom it can be good, what it can be here, and whom to ask. */
const BehindDoor = ({ door, routes }: Pick<DoorCardProps, 'door' | 'routes'>) => (
  <>
    <Heading level={3}>
      <Text id="nextStep.who.title" />
    </Heading>
    <Paragraph>
      <Text id={`door.${door.id}.who.body`} />
    </Paragraph>
    <DoorForms forms={door.forms} routes={routes.filter(({ id }) => door.routes.includes(id))} />
    <Heading level={3}>
      <Text id="nextStep.ask.title" />
    </Heading>
    <Paragraph>
      <Text id={`door.${door.id}.ask.body`} />
    </Paragraph>
    <SourcedFacts facts={door.evidence} />
  </>
)

/** A door somebody can go through. Every door is open; looking behind it is not choosing it. */
export const DoorCard = ({ door, routes, chosen, full, onChoose, onLeave }: DoorCardProps) => (
  <Card tone={chosen ? 'chosen' : 'plain'}>
    <PictureBeside picture={door.picture}>
      <Heading level={2} id={`door-${door.id}`}>
        <Text id={`door.${door.id}.title`} />
      </Heading>
      <Text id={`door.${door.id}.body`} />
    </PictureBeside>
    {chosen ? (
      <BehindDoor door={door} routes={routes} />
    ) : (
      <More title={<Text id="nextStep.more.title" />} describedBy={`door-${door.id}`}>
        <BehindDoor door={door} routes={routes} />
      </More>
    )}
    {full && !chosen ? (
      <Paragraph>
        <Text id="nextStep.full.body" />
      </Paragraph>
    ) : (
      <ButtonRow>
        <Button
          pressed={chosen}
          describedBy={`door-${door.id}`}
          onPress={chosen ? onLeave : onChoose}
          data={{ 'data-door': door.id }}
          {...(chosen ? { icon: <Icon name="check" /> } : {})}
        >
          <Text id="nextStep.choose.button" />
        </Button>
        {chosen && (
          <Button
            purpose="subtle"
            describedBy={`door-${door.id}`}
            onPress={onLeave}
            icon={<Icon name="cross" />}
          >
            <Text id="nextStep.leave.button" />
          </Button>
        )}
      </ButtonRow>
    )}
  </Card>
)
