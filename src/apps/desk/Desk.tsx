import { useCallback, useEffect, useState } from 'react'
import type { ApiDeskPerson } from '#contract/api/desk.schema.ts'
import { signOut, whoIsSignedIn } from '#platform/desk-client/desk-client.ts'
import { DeskPages } from './DeskPages.tsx'
import { Frame } from './Frame.tsx'
import { SetUp } from './signing-in/SetUp.tsx'
import { SignIn } from './signing-in/SignIn.tsx'
import { useAwayTooLong } from './use-away-too-long.ts'

type Shown =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signing-in'; readonly why?: 'over' | 'unreachable' | 'left' }
  | { readonly kind: 'setting-up'; readonly invitation: string }
  | { readonly kind: 'open'; readonly person: ApiDeskPerson }

/** Somebody who has an invitation makes an account; anybody else signs in, or is in already. */
export const Desk = ({ invitation }: { readonly invitation: string | undefined }) => {
  const [shown, setShown] = useState<Shown>(
    invitation === undefined ? { kind: 'looking' } : { kind: 'setting-up', invitation },
  )
  const look = useCallback(async () => {
    const answer = await whoIsSignedIn()
    if (answer.kind === 'done') setShown({ kind: 'open', person: answer.value })
    else if (answer.kind === 'refused') setShown({ kind: 'signing-in' })
    else setShown({ kind: 'signing-in', why: 'unreachable' })
  }, [])
  useEffect(() => {
    if (invitation === undefined) void look()
  }, [invitation, look])

  const ended = useCallback(() => setShown({ kind: 'signing-in', why: 'over' }), [])
  const leave = useCallback(async () => {
    await signOut()
    setShown({ kind: 'signing-in', why: 'left' })
  }, [])
  useAwayTooLong(shown.kind === 'open', () => {
    void signOut()
    ended()
  })

  if (shown.kind === 'open') return <DeskPages person={shown.person} onEnded={ended} onLeave={leave} />
  if (shown.kind === 'setting-up') return <SetUp invitation={shown.invitation} onDone={look} />
  if (shown.kind === 'signing-in') return <SignIn why={shown.why} onDone={look} />
  return <Frame state="looking">{null}</Frame>
}
