import type { VisitContext } from '#flow/visit/visit-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import type { VisitSession } from './visit-session.ts'

/** What every screen of the visit gets: the session, what the visit knows, and a way to say what happened. */
export type ScreenProps = {
  readonly session: VisitSession
  readonly context: VisitContext
  readonly send: (event: VisitEvent) => void
}
