import { useState } from 'react'
import { changePassword } from '#platform/desk-client/account-client.ts'
import { Field } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { endsSession } from '../ends-session.ts'
import { useForm } from '../use-form.ts'

type ChangePasswordProps = { readonly email: string; readonly onEnded: () => void }

/** The old password once more, and a new one. Everywhere else the person is then signed out. */
export const ChangePassword = ({ email, onEnded }: ChangePasswordProps) => {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isDone, setDone] = useState(false)
  const { sentence, fields, isBusy, send } = useForm()
  const submit = async (): Promise<void> => {
    setDone(false)
    const changed = await send(async () => {
      const answer = await changePassword(current, next)
      if (endsSession(answer)) onEnded()
      return answer
    })
    setCurrent('')
    if (changed === undefined) return
    setNext('')
    setDone(true)
  }
  return (
    <>
      <DeskForm action="Verander mijn wachtwoord" isBusy={isBusy} problem={sentence} onSubmit={submit}>
        {/* For a password manager, which wants to know whose password this is. */}
        <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          id="huidig"
          label="Je wachtwoord van nu"
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          error={fields.huidig}
        />
        <Field
          id="nieuw"
          label="Je nieuwe wachtwoord"
          hint="Minstens 12 tekens. Vier gewone woorden achter elkaar is goed."
          type="password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          error={fields.nieuw}
        />
      </DeskForm>
      {isDone && (
        <Notice role="status">Je wachtwoord is veranderd. Op andere apparaten ben je nu afgemeld.</Notice>
      )}
    </>
  )
}
