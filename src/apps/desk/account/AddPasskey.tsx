import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState } from 'react'
import { addPasskey, type PasskeyOutcome } from '#platform/desk-client/passkey-client.ts'
import { Field } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'

const WORDS = {
  done: 'Je passkey is bewaard. De volgende keer kun je je ermee aanmelden.',
  cancelled: 'Er is geen passkey gemaakt. Misschien heb je er op dit apparaat al een.',
} as const

/** The password once more, so that a session somebody left open is not enough. */
export const AddPasskey = ({ onDone }: { readonly onDone: () => void }) => {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [outcome, setOutcome] = useState<PasskeyOutcome>()
  const { sentence, fields, isBusy, send } = useForm()
  if (!browserSupportsWebAuthn()) return <Paragraph>Deze browser kan geen passkeys maken.</Paragraph>
  const submit = async (): Promise<void> => {
    setOutcome(undefined)
    const heard = await send(() => addPasskey(name, password))
    setPassword('')
    setOutcome(heard)
    if (heard !== 'done') return
    setName('')
    onDone()
  }
  return (
    <>
      <DeskForm action="Maak een passkey" isBusy={isBusy} problem={sentence} onSubmit={submit}>
        <Field
          id="naam"
          label="Hoe noem je deze passkey?"
          hint="Bijvoorbeeld: mijn laptop."
          type="text"
          value={name}
          onChange={setName}
          autoComplete="off"
          error={fields.naam}
        />
        <Field
          id="wachtwoord"
          label="Je wachtwoord"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={fields.wachtwoord}
        />
      </DeskForm>
      {outcome && <Notice role="status">{WORDS[outcome]}</Notice>}
    </>
  )
}
