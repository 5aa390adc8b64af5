import '#platform/i18n/later-texts.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SourcedFacts } from '../../Sourced.tsx'
import type { ScreenProps } from '../../screen-props.ts'

/** Whether work pays is worked out with a guide: what to ask, and who else helps. No sums and no promises. */
export const MoneyQuestionsScreen = ({ session, send }: ScreenProps) => {
  const { questions, help } = session.pack.money
  return (
    <Stack>
      <ScreenHeading>
        <Text id="money.title" />
      </ScreenHeading>
      <Paragraph>
        <Text id="money.body" />
      </Paragraph>
      <Card>
        <Heading level={2}>
          <Text id="money.guide.title" />
        </Heading>
        <Paragraph>
          <Text id="money.guide.body" />
        </Paragraph>
      </Card>
      <Card>
        <Heading level={2}>
          <Text id="money.questions.title" />
        </Heading>
        <PictureLines>
          {questions.map(({ id, picture }) => (
            <PictureLine key={id} picture={picture}>
              <Text id={`money.question.${id}.body`} />
            </PictureLine>
          ))}
        </PictureLines>
      </Card>
      <Card>
        <Heading level={2}>
          <Text id="money.help.title" />
        </Heading>
        <Paragraph>
          <Text id="money.help.body" />
        </Paragraph>
        <SourcedFacts facts={help} />
      </Card>
      <Button purpose="primary" wide onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
        <Text id="moneyQuestions.back.button" />
      </Button>
    </Stack>
  )
}
