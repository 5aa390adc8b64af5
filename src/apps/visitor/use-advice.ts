import { useMemo } from 'react'
import type { Advice } from '#core/matching/advice.ts'
import { advise } from '#core/matching/advise.ts'
import type { AnswerSheet } from '#core/questionnaire/instrument.ts'
import type { VisitSession } from './visit-session.ts'

/** The advice on the answers as they are now. Worked out on the device, never kept. */
export const useAdvice = (session: VisitSession, sheet: AnswerSheet): Advice =>
  useMemo(() => advise(session.pack, sheet), [session.pack, sheet])
