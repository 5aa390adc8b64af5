import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Frame } from './Frame.tsx'

/** Signing out did not reach the service, so the session is still there. What was on the screen is not. */
export const StillIn = ({ onRetry }: { readonly onRetry: () => void }) => (
  <Frame state="still-in">
    <ScreenHeading>Afmelden is niet gelukt</ScreenHeading>
    <Notice role="alert">
      Je bent hier nog aangemeld, want de dienst is niet te bereiken. Lukt het niet? Dan stopt het na een uur
      vanzelf.
    </Notice>
    <ButtonRow>
      <Button purpose="primary" onPress={onRetry}>
        Meld me opnieuw af
      </Button>
    </ButtonRow>
  </Frame>
)
