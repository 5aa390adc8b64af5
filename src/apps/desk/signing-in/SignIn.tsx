import { useState } from 'react'
import type { WorkAccountProblem } from '#contract/api/work-account.schema.ts'
import { signIn } from '#platform/desk-client/desk-client.ts'
import { Field } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { Frame } from '../Frame.tsx'
import { useForm } from '../use-form.ts'
import { PasskeySignIn } from './PasskeySignIn.tsx'
import { WorkAccount } from './WorkAccount.tsx'
import { WORK_ACCOUNT_WORDS } from './work-account-words.ts'

type SignInProps = {
  readonly why: 'over' | 'unreachable' | 'left' | WorkAccountProblem | undefined
  readonly onDone: () => void
}

const WHY = {
  ...WORK_ACCOUNT_WORDS,
  over: 'Je bent afgemeld. Dat gebeurt na een uur niets doen, en elke dag een keer.',
  unreachable: 'De dienst is nu niet te bereiken. Probeer het zo nog een keer.',
  left: 'Je bent afgemeld.',
} as const

export const SignIn = ({ why, onDone }: SignInProps) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isLeaving, setLeaving] = useState(false)
  const { sentence, fields, isBusy, send } = useForm()
  const submit = async (): Promise<void> => {
    if ((await send(() => signIn(email, password))) !== undefined) onDone()
    else setPassword('')
  }
  return (
    <Frame state="signing-in">
      <ScreenHeading takesFocus={why !== undefined}>Aanmelden bij de balie</ScreenHeading>
      {why && !sentence && !isLeaving && <Notice role="status">{WHY[why]}</Notice>}
      <DeskForm action="Meld me aan" isBusy={isBusy} problem={sentence} onSubmit={submit} isPrimary>
        <Field
          id="email"
          label="E-mailadres van je werk"
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="username"
          error={fields.email}
        />
        <Field
          id="wachtwoord"
          label="Wachtwoord"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={fields.wachtwoord}
        />
      </DeskForm>
      <Paragraph>
        Nog geen account, of je wachtwoord vergeten? Vraag een beheerder om een nieuwe link.
      </Paragraph>
      <PasskeySignIn onPress={() => setLeaving(true)} onDone={onDone} />
      <WorkAccount onPress={() => setLeaving(true)} />
    </Frame>
  )
}
