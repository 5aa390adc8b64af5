import { useCallback, useEffect, useRef, useState } from 'react'
import { whoIsSignedIn } from '#platform/desk-client/desk-client.ts'
import { endsSession } from './ends-session.ts'

type EndOfSession = {
  /** The session ended, and the page stays for what it holds. */
  readonly isOver: boolean
  readonly ended: () => void
}

/** A session that ends takes the page away, but never something typed: then it waits until nothing is held. */
export const useEndOfSession = (holds: boolean, onEnded: () => void): EndOfSession => {
  const [isOver, setOver] = useState(false)
  const held = useRef(holds)
  useEffect(() => {
    held.current = holds
  }, [holds])
  const ended = useCallback(() => {
    if (held.current) setOver(true)
    else onEnded()
  }, [onEnded])
  useEffect(() => {
    if (!isOver) return
    // Somebody may have signed in again in another tab.
    const look = async (): Promise<void> => {
      const answer = await whoIsSignedIn()
      if (answer.kind === 'done') setOver(false)
      else if (endsSession(answer)) ended()
    }
    if (!holds) void look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [isOver, holds, ended])
  return { isOver, ended }
}
