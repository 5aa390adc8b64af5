import { useCallback, useEffect, useRef, useState } from 'react'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { endsSession } from './ends-session.ts'

type Standing<Value> = {
  /** What was last heard; stays when asking again does not succeed. */
  readonly value: Value | undefined
  readonly isUnreachable: boolean
  readonly refresh: () => Promise<void>
}

/** Asks at once and, with `every`, again and again as long as somebody can see the page. */
export const useAnswer = <Value>(
  ask: () => Promise<ServiceAnswer<Value>>,
  onEnded: () => void,
  every?: number,
): Standing<Value> => {
  const [value, setValue] = useState<Value>()
  const [isUnreachable, setUnreachable] = useState(false)
  /** Counts the questions: only the answer to the last one is still wanted. */
  const latest = useRef(0)
  const refresh = useCallback(async () => {
    latest.current += 1
    const question = latest.current
    const answer = await ask()
    if (latest.current !== question) return
    if (endsSession(answer)) return onEnded()
    setUnreachable(answer.kind !== 'done')
    if (answer.kind === 'done') setValue(() => answer.value)
  }, [ask, onEnded])
  useEffect(() => {
    void refresh()
    const again = (): void => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const timer = every === undefined ? undefined : setInterval(again, every)
    document.addEventListener('visibilitychange', again)
    return () => {
      latest.current += 1
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [refresh, every])
  return { value, isUnreachable, refresh }
}
