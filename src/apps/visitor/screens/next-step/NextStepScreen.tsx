import '#platform/i18n/later-texts.ts'
import { layDoors } from '#core/pathways/doors.ts'
import { MOST_STEPS } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { RouteLine, RouteStop } from '#ui/RouteLine.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { TownNotices } from '../booking/TownNotices.tsx'
import { DoorCard } from './DoorCard.tsx'

export const NextStepScreen = ({ session, context, send }: ScreenProps) => {
  const isChosen = (door: string): boolean => context.steps.some(step => step.door === door)
  const hasPlan = context.steps.length > 0
  const card = (door: (typeof session.pack.doors)[number]) => (
    <DoorCard
      door={door}
      routes={session.pack.routes}
      chosen={isChosen(door.id)}
      full={context.steps.length >= MOST_STEPS}
      onChoose={() => send({ type: 'DOOR_CHOSEN', door: door.id })}
      onLeave={() => send({ type: 'DOOR_LEFT', door: door.id })}
    />
  )
  const { line, alongside } = layDoors(session.pack.doors)
  return (
    <Stack>
      <ScreenHeading>
        <Text id="nextStep.title" />
      </ScreenHeading>
      <Paragraph>
        <Text id="nextStep.body" />
      </Paragraph>
      <RouteLine>
        {line.map(door => (
          <RouteStop key={door.id} chosen={isChosen(door.id)}>
            {card(door)}
          </RouteStop>
        ))}
      </RouteLine>
      {alongside.length > 0 && (
        <Heading level={2}>
          <Text id="nextStep.alongside.title" />
        </Heading>
      )}
      {alongside.map(door => (
        <div key={door.id}>{card(door)}</div>
      ))}
      {hasPlan && (
        <Button
          purpose="primary"
          wide
          onPress={() => send({ type: 'PLAN_OPENED' })}
          iconEnd={<Icon name="next" />}
        >
          <Text id="nextStep.plan.button" />
        </Button>
      )}
      <Button
        purpose={hasPlan ? 'secondary' : 'primary'}
        wide
        onPress={() => send({ type: 'BOOK' })}
        icon={<Icon name="talk" />}
      >
        <Text id="nextStep.book.button" />
      </Button>
      <Button wide onPress={() => send({ type: 'MONEY_OPENED' })} icon={<Icon name="money" />}>
        <Text id="nextStep.money.button" />
      </Button>
      <ButtonRow spread>
        <Button purpose="subtle" onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
          <Text id="shell.back.button" />
        </Button>
        <Button purpose="subtle" onPress={() => send({ type: 'BACK' })} icon={<Icon name="skip" />}>
          <Text id="nextStep.later.button" />
        </Button>
      </ButtonRow>
      {/* Comes in late: below everything that somebody may be about to press. */}
      <TownNotices session={session} />
    </Stack>
  )
}
