import { useCallback, useEffect, useState } from 'react'
import type { ApiDeskPerson } from '#contract/api/desk.schema.ts'
import type { WorkAccountProblem } from '#contract/api/work-account.schema.ts'
import { signOut, whoIsSignedIn } from '#platform/desk-client/desk-client.ts'
import { Paragraph } from '#ui/Paragraph.tsx'
import { DeskPages } from './DeskPages.tsx'
import { endsSession } from './ends-session.ts'
import { Frame } from './Frame.tsx'
import { Insecure } from './Insecure.tsx'
import { StillIn } from './StillIn.tsx'
import { SetUp } from './signing-in/SetUp.tsx'
import { SignIn } from './signing-in/SignIn.tsx'
import { useAwayTooLong } from './use-away-too-long.ts'

type Shown =
  | { readonly kind: 'looking' | 'insecure' | 'leaving' }
  | { readonly kind: 'still-in'; readonly why: 'over' | 'left' }
  | { readonly kind: 'signing-in'; readonly why?: 'over' | 'unreachable' | 'left' | WorkAccountProblem }
  | { readonly kind: 'setting-up'; readonly invitation: string }
  | { readonly kind: 'open'; readonly person: ApiDeskPerson }

const shownFirst = (invitation: string | undefined): Shown => {
  if (window.isSecureContext === false) return { kind: 'insecure' }
  return invitation === undefined ? { kind: 'looking' } : { kind: 'setting-up', invitation }
}

type DeskProps = {
  readonly invitation: string | undefined
  /** Why signing in with a work account came to nothing, for who has just tried. */
  readonly cameBack?: WorkAccountProblem | undefined
}

/** Somebody who has an invitation makes an account; anybody else signs in, or is in already. */
export const Desk = ({ invitation, cameBack }: DeskProps) => {
  const [shown, setShown] = useState<Shown>(() => shownFirst(invitation))
  const look = useCallback(async () => {
    const answer = await whoIsSignedIn()
    if (answer.kind === 'done') setShown({ kind: 'open', person: answer.value })
    else if (answer.kind === 'refused' && answer.type === 'onveilige-verbinding')
      setShown({ kind: 'insecure' })
    else if (endsSession(answer)) setShown({ kind: 'signing-in', ...(cameBack && { why: cameBack }) })
    else setShown({ kind: 'signing-in', why: 'unreachable' })
  }, [cameBack])
  useEffect(() => {
    if (shownFirst(invitation).kind === 'looking') void look()
  }, [invitation, look])

  const ended = useCallback(() => setShown({ kind: 'signing-in', why: 'over' }), [])
  const leave = useCallback(async (why: 'over' | 'left') => {
    setShown({ kind: 'leaving' })
    const answer = await signOut()
    setShown({ kind: answer.kind === 'done' ? 'signing-in' : 'still-in', why })
  }, [])
  useAwayTooLong(shown.kind === 'open', () => void leave('over'))

  if (shown.kind === 'open')
    return <DeskPages person={shown.person} onEnded={ended} onLeave={() => void leave('left')} />
  if (shown.kind === 'insecure') return <Insecure />
  if (shown.kind === 'still-in') return <StillIn onRetry={() => void leave(shown.why)} />
  if (shown.kind === 'setting-up') return <SetUp invitation={shown.invitation} onDone={look} />
  if (shown.kind === 'signing-in') return <SignIn why={shown.why} onDone={look} />
  return <Frame state="looking">{shown.kind === 'leaving' && <Paragraph>Even wachten …</Paragraph>}</Frame>
}
