import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'

export type WayOn = {
  readonly id: string
  readonly label: TextId | null
  readonly name?: string
  readonly onPress: () => void
}

/** Trying once more what could not be fetched. Nothing is lost by it. */
export const againWay = (onPress: () => void): WayOn => ({
  id: 'again',
  label: 'problem.retry.button',
  onPress,
})

type ProblemProps = { readonly title?: TextId; readonly body: TextId; readonly ways: readonly WayOn[] }

/** What went wrong, in one sentence, and the ways on from here. */
export const ProblemScreen = ({ title = 'problem.title', body, ways }: ProblemProps) => (
  <Stack>
    <PicturedHeading picture="problem">
      <Text id={title} />
    </PicturedHeading>
    <Paragraph>
      <Text id={body} />
    </Paragraph>
    <ButtonRow>
      {ways.map((way, index) => (
        <Button
          key={way.id}
          purpose={index === 0 ? 'primary' : 'secondary'}
          onPress={way.onPress}
          iconEnd={<Icon name="next" />}
        >
          {way.label ? <Text id={way.label} /> : way.name}
        </Button>
      ))}
    </ButtonRow>
    <Paragraph>
      <Text id="shell.guide.hint" />
    </Paragraph>
  </Stack>
)
