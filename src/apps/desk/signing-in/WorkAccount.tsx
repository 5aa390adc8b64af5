import { useCallback, useState } from 'react'
import type { WorkAccountProblem } from '#contract/api/work-account.schema.ts'
import { departToWorkAccount, fetchSignInWays } from '#platform/desk-client/work-account-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { WORK_ACCOUNT_WORDS } from './work-account-words.ts'

type WorkAccountProps = {
  /** Leaves for another address; a test looks where to. */
  readonly go?: (address: string) => void
  readonly onPress: () => void
}

/** Signing in with the account of somebody's work, where the service offers that. */
export const WorkAccount = ({ go = address => location.assign(address), onPress }: WorkAccountProps) => {
  const { value } = useAnswer(
    fetchSignInWays,
    useCallback(() => {}, []),
  )
  const [problem, setProblem] = useState<WorkAccountProblem>()
  const [isBusy, setBusy] = useState(false)
  if (!value?.werkaccount) return null
  const depart = async (): Promise<void> => {
    if (isBusy) return
    onPress()
    setBusy(true)
    setProblem(undefined)
    const answer = await departToWorkAccount()
    // Also when all is well: who comes back with the browser's own button finds the page as it was left.
    setBusy(false)
    if (answer.kind === 'done') go(answer.value.adres)
    else setProblem('onbereikbaar')
  }
  return (
    <>
      <Heading level={2}>Of met je werkaccount</Heading>
      {problem && <Notice role="alert">{WORK_ACCOUNT_WORDS[problem]}</Notice>}
      <ButtonRow>
        <Button onPress={() => void depart()}>
          {isBusy ? 'Even wachten …' : 'Aanmelden met je werkaccount'}
        </Button>
      </ButtonRow>
    </>
  )
}
