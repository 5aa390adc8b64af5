import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import type { ScreenProps } from '../../screen-props.ts'

export const ConfirmingWipeScreen = ({ session, send }: ScreenProps) => (
  <Stack>
    <PicturedHeading picture="confirming-wipe">
      <Text id="confirmingWipe.title" />
    </PicturedHeading>
    <Paragraph>
      <Text id="confirmingWipe.body" />
    </Paragraph>
    <ButtonRow>
      <Button purpose="primary" onPress={session.wipe} icon={<Icon name="wipe" />}>
        <Text id="confirmingWipe.wipe.button" />
      </Button>
      <Button onPress={() => send({ type: 'KEEP' })} icon={<Icon name="back" />}>
        <Text id="confirmingWipe.keep.button" />
      </Button>
    </ButtonRow>
  </Stack>
)
