import { useEffect, useRef, useState } from 'react'
import { removePasskey } from '#platform/desk-client/passkey-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'

type RemovePasskeyProps = {
  readonly id: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Asks for the password once more; the focus goes to the question, as its button has gone. */
export const RemovePasskey = ({ id, onDone, onCancel }: RemovePasskeyProps) => {
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const [password, setPassword] = useState('')
  const { sentence, fields, isBusy, send } = useForm()
  const submit = async (): Promise<void> => {
    if ((await send(() => removePasskey(id, password))) !== undefined) onDone()
    else setPassword('')
  }
  return (
    <>
      <p ref={question} tabIndex={-1} className="desk-signal">
        Weet je het zeker? Met deze passkey kun je je dan niet meer aanmelden.
      </p>
      <DeskForm action="Ja, verwijder" isBusy={isBusy} problem={sentence} onSubmit={submit}>
        <Field
          id={`wachtwoord-${id}`}
          label="Je wachtwoord"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={fields.wachtwoord}
        />
      </DeskForm>
      <ButtonRow>
        <Button purpose="subtle" onPress={onCancel}>
          Nee, toch niet
        </Button>
      </ButtonRow>
    </>
  )
}
