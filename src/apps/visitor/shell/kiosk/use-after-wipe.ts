import { useEffect, useRef } from 'react'
import type { VisitContext } from '#flow/visit/visit-context.ts'
import { untouched } from './untouched.ts'

/** Notices that the visit was wiped: an empty first screen that nobody came back to from the first question. */
export const useAfterWipe = (state: string, { sheet, asked }: VisitContext): void => {
  const before = useRef(state)
  const isEmpty =
    asked.length === 0 && Object.values(sheet).every(answers => Object.keys(answers).length === 0)
  useEffect(() => {
    const from = before.current
    before.current = state
    if (state === 'welcome' && from !== 'welcome' && from !== 'talents' && from !== 'howItWorks' && isEmpty)
      untouched.afterWipe()
  }, [state, isEmpty])
}
