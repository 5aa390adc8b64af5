import '#platform/i18n/later-texts.ts'
import { WHENS } from '#core/handover/handover.ts'
import { shownSectors } from '#core/matching/shown.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureBeside } from '#ui/PictureBeside.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'
import { RouteLine, RouteStop } from '#ui/RouteLine.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SourcedFacts } from '../../Sourced.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { useAdvice } from '../../use-advice.ts'

type StepProps = Pick<ScreenProps, 'send'> & {
  readonly door: ScreenProps['session']['pack']['doors'][number]
  readonly when: ScreenProps['context']['steps'][number]['when']
}

const Step = ({ door: { id, picture, evidence }, when, send }: StepProps) => (
  <Card>
    <PictureBeside picture={picture}>
      <Heading level={2} id={`step-${id}`}>
        <Text id={`door.${id}.title`} />
      </Heading>
      <Text id={`door.${id}.body`} />
    </PictureBeside>
    <Heading level={3}>
      <Text id="myPlan.with.title" />
    </Heading>
    <Paragraph>
      <Text id={`door.${id}.ask.body`} />
    </Paragraph>
    <SourcedFacts facts={evidence} />
    <Heading level={3} id={`when-${id}`}>
      <Text id="myPlan.when.title" />
    </Heading>
    <div role="group" aria-labelledby={`when-${id}`}>
      <ButtonRow>
        {WHENS.map(each => (
          <Button
            key={each}
            pressed={each === when}
            describedBy={`step-${id}`}
            onPress={() => send({ type: 'STEP_TIMED', door: id, when: each })}
            data={{ 'data-when': each }}
            {...(each === when ? { icon: <Icon name="check" /> } : {})}
          >
            <Text id={`myPlan.${each}.button`} />
          </Button>
        ))}
      </ButtonRow>
    </div>
  </Card>
)

/** The steps somebody chose, in the order of the line: what, with whom and when. The beginning of an ontwikkelplan. */
export const MyPlanScreen = ({ session, context, send }: ScreenProps) => {
  const advice = useAdvice(session, context)
  const steps = session.pack.doors.flatMap(door => {
    const step = context.steps.find(each => each.door === door.id)
    return step ? [{ door, when: step.when }] : []
  })
  return (
    <Stack>
      <ScreenHeading>
        <Text id="myPlan.title" />
      </ScreenHeading>
      <Paragraph>
        <Text id="myPlan.body" />
      </Paragraph>
      <RouteLine>
        {steps.map(({ door, when }) => (
          <RouteStop key={door.id} chosen>
            <Step door={door} when={when} send={send} />
          </RouteStop>
        ))}
      </RouteLine>
      {advice.certainty !== 'too-little' && (
        <Card>
          <Heading level={2}>
            <Text id="myPlan.sectors.title" />
          </Heading>
          <PictureLines>
            {shownSectors(advice, new Set(context.dismissedSectors)).map(({ entry }) => (
              <PictureLine key={entry.id} picture={`sector-${entry.id}`}>
                <Text id={`sector.${entry.id}.title`} />
              </PictureLine>
            ))}
          </PictureLines>
        </Card>
      )}
      <Button purpose="primary" wide onPress={() => send({ type: 'BOOK' })} icon={<Icon name="talk" />}>
        <Text id="nextStep.book.button" />
      </Button>
      <Button wide onPress={() => send({ type: 'TAKE_HOME' })} icon={<Icon name="phone" />}>
        <Text id="takingHome.title" />
      </Button>
      <ButtonRow spread>
        <Button purpose="subtle" onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
          <Text id="myPlan.change.button" />
        </Button>
      </ButtonRow>
    </Stack>
  )
}
