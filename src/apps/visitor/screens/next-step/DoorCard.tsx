import type { Pack } from '#contract/content/pack.schema.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'
import { SourcedFacts } from '../../Sourced.tsx'

type DoorCardProps = {
  readonly id: string
  readonly picture: string
  readonly evidence: Pack['doors'][number]['evidence']
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** A door somebody can go through. Every door is open; choosing one says more about it. */
export const DoorCard = ({ id, picture, evidence, chosen, onChoose }: DoorCardProps) => (
  <Card tone={chosen ? 'chosen' : 'plain'}>
    <PictureLines>
      <PictureLine picture={picture}>
        <Heading level={2} id={`door-${id}`}>
          <Text id={`door.${id}.title`} />
        </Heading>
        <Text id={`door.${id}.body`} />
      </PictureLine>
    </PictureLines>
    {chosen && (
      <>
        <Heading level={3}>
          <Text id="nextStep.who.title" />
        </Heading>
        <Paragraph>
          <Text id={`door.${id}.who.body`} />
        </Paragraph>
        <Heading level={3}>
          <Text id="nextStep.ask.title" />
        </Heading>
        <Paragraph>
          <Text id={`door.${id}.ask.body`} />
        </Paragraph>
        <SourcedFacts facts={evidence} />
      </>
    )}
    <Button
      pressed={chosen}
      describedBy={`door-${id}`}
      onPress={onChoose}
      data={{ 'data-door': id }}
      {...(chosen ? { icon: <Icon name="check" /> } : {})}
    >
      <Text id={chosen ? 'nextStep.chosen.body' : 'nextStep.choose.button'} />
    </Button>
  </Card>
)
