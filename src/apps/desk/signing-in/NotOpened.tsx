import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Frame } from '../Frame.tsx'

type NotOpenedProps = {
  readonly why: 'closed' | 'unreachable'
  readonly onRetry: () => void
  readonly onLeave: () => void
}

/** An invitation that opens nothing: not any more, or not at this moment. */
export const NotOpened = ({ why, onRetry, onLeave }: NotOpenedProps) =>
  why === 'closed' ? (
    <Frame state="setting-up">
      <ScreenHeading>Deze uitnodiging geldt niet meer</ScreenHeading>
      <Paragraph>De link is verlopen of al gebruikt. Vraag een beheerder om een nieuwe.</Paragraph>
      <ButtonRow>
        <Button onPress={onLeave}>Naar aanmelden</Button>
      </ButtonRow>
    </Frame>
  ) : (
    <Frame state="setting-up">
      <ScreenHeading>Je uitnodiging gaat nu niet open</ScreenHeading>
      <Paragraph>De dienst is nu niet te bereiken. De link is nog niet gebruikt.</Paragraph>
      <ButtonRow>
        <Button purpose="primary" onPress={onRetry}>
          Probeer het opnieuw
        </Button>
      </ButtonRow>
    </Frame>
  )
