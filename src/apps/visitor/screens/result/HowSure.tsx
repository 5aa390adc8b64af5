import { useMemo } from 'react'
import type { Advice } from '#core/matching/advice.ts'
import { counterfactual } from '#core/matching/counterfactual.ts'
import { MORE } from '#flow/visit/answering.ts'
import { currentQuestion } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { OtherAnswer } from './OtherAnswer.tsx'

/** How many activities can still be asked to somebody who answered all they were asked; 0 when it is clear already. */
const questionsLeft = ({ session, context }: ScreenProps, { certainty }: Advice): number =>
  certainty === 'clear' || currentQuestion(session.plan, context, 'interests') !== null
    ? 0
    : Math.min(MORE, session.pack.instrument.items.length - context.asked.length)

/** How sure the order is, in words; what would have changed it; and the way to be surer. */
export const HowSure = (props: ScreenProps & { readonly advice: Advice }) => {
  const { session, context, send, advice } = props
  const other = useMemo(
    () => counterfactual(session.pack, context.sheet, advice),
    [session.pack, context.sheet, advice],
  )
  const left = questionsLeft(props, advice)
  const asked = context.asked.length > 0
  return (
    <Notice>
      <Paragraph>
        <strong>
          <Text id="result.sure.title" />
        </strong>{' '}
        <Text id={`result.sure.${advice.certainty}.body`} />
      </Paragraph>
      {other && <OtherAnswer {...other} />}
      {asked && left > 0 && (
        <Button onPress={() => send({ type: 'ASK_MORE' })} icon={<Icon name="both" />}>
          <Text id="result.sure.more.button" values={{ count: left }} />
        </Button>
      )}
    </Notice>
  )
}
