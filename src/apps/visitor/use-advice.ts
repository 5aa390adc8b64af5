import { useMemo } from 'react'
import type { Advice } from '#core/matching/advice.ts'
import { advise } from '#core/matching/advise.ts'
import type { VisitContext } from '#flow/visit/visit-context.ts'
import type { VisitSession } from './visit-session.ts'

/** The advice on the answers as they are now. Worked out on the device, never kept. */
export const useAdvice = (
  { pack }: VisitSession,
  { sheet, pace }: Pick<VisitContext, 'sheet' | 'pace'>,
): Advice =>
  useMemo(
    () => advise(pack, sheet, pace.answers === 0 ? null : pace.seconds / pace.answers),
    [pack, sheet, pace],
  )
