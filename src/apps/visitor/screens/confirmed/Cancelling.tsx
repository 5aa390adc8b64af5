import { useState } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'

/** The way to cancel, which asks once. The first button stays where it is, so that a double tap cancels nothing. */
export const Cancelling = ({ onCancel }: { readonly onCancel: () => void }) => {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <ButtonRow>
        <Button purpose="subtle" onPress={() => setAsks(true)} icon={<Icon name="cross" />}>
          <Text id="confirmed.cancel.button" />
        </Button>
      </ButtonRow>
      {asks && (
        <>
          <Notice role="alert">
            <Text id="confirmed.cancel.title" />
          </Notice>
          <ButtonRow>
            <Button onPress={onCancel} icon={<Icon name="check" />}>
              <Text id="confirmed.cancel.yes.button" />
            </Button>
            <Button onPress={() => setAsks(false)} icon={<Icon name="back" />}>
              <Text id="confirmed.cancel.no.button" />
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  )
}
