import type { Counterfactual } from '#core/matching/counterfactual.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'

/** Where the order is close: the one answer that would have changed it. */
export const OtherAnswer = ({ effect, item, sector }: Counterfactual) => (
  <Paragraph>
    <Text
      id={`result.other-answer.${effect}.body`}
      values={language => ({
        activity: textOf(`interest.${item}.title`, {}, language),
        sector: textOf(`sector.${sector}.title`, {}, language),
      })}
    />
  </Paragraph>
)
