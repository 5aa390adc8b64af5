import type { VisitContext } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'
import type { ScreenProps } from '../../screen-props.ts'

/** The steps chosen so far, short, with the way to the whole plan. */
export const PlanCard = ({ steps, send }: Pick<VisitContext, 'steps'> & Pick<ScreenProps, 'send'>) => (
  <Card tone="chosen">
    <Heading level={2}>
      <Text id="result.plan.title" />
    </Heading>
    <PictureLines>
      {steps.map(({ door }) => (
        <PictureLine key={door} picture={`door-${door}`}>
          <Text id={`door.${door}.title`} />
        </PictureLine>
      ))}
    </PictureLines>
    <Button onPress={() => send({ type: 'PLAN_OPENED' })} iconEnd={<Icon name="next" />}>
      <Text id="nextStep.plan.button" />
    </Button>
  </Card>
)
