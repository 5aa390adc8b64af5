import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'

export const BookingBack = ({
  label = 'shell.back.button',
  onBack,
}: {
  readonly label?: TextId
  readonly onBack: () => void
}) => (
  <ButtonRow>
    <Button purpose="subtle" onPress={onBack} icon={<Icon name="back" />}>
      <Text id={label} />
    </Button>
  </ButtonRow>
)
