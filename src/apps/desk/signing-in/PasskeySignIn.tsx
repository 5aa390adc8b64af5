import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState } from 'react'
import { signInWithPasskey } from '#platform/desk-client/passkey-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useForm } from '../use-form.ts'

type PasskeySignInProps = { readonly onPress: () => void; readonly onDone: () => void }

/** For who made a passkey on the page of their account. */
export const PasskeySignIn = ({ onPress, onDone }: PasskeySignInProps) => {
  const [isCancelled, setCancelled] = useState(false)
  const { sentence, isBusy, send } = useForm()
  if (!browserSupportsWebAuthn()) return null
  const press = async (): Promise<void> => {
    onPress()
    setCancelled(false)
    const outcome = await send(signInWithPasskey)
    if (outcome === 'done') onDone()
    else if (outcome === 'cancelled') setCancelled(true)
  }
  return (
    <>
      {isCancelled && (
        <Notice role="alert">
          Er is geen passkey gebruikt. Probeer het opnieuw, of meld je aan met je wachtwoord.
        </Notice>
      )}
      {sentence && <Notice role="alert">{sentence}</Notice>}
      <ButtonRow>
        <Button onPress={() => void press()}>
          {isBusy ? 'Even wachten …' : 'Aanmelden met een passkey'}
        </Button>
      </ButtonRow>
    </>
  )
}
