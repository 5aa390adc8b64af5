import { advise } from '#core/matching/advise.ts'
import { shownSectors } from '#core/matching/shown.ts'
import type { VisitContext } from '#flow/visit/visit-context.ts'
import { localDate } from '#platform/i18n/dates.ts'
import { currentLanguage } from '#platform/i18n/i18n.ts'
import type { VisitSession } from '../../../visit-session.ts'
import { eventHere } from '../event/event-here.ts'
import { type EndedVisit, watchVisit } from './watch-visit.ts'

/** The code of the event at which this visit is; none elsewhere, and not for a tablet that still shows another town. */
const codeHere = ({ pack }: VisitSession): string | undefined => {
  const here = eventHere()
  return here.kind === 'here' && here.event.gemeente === pack.id ? here.event.code : undefined
}

/** The three on the screen; none when nothing was answered, as their order then says nothing. */
const sectorsOf = (
  { pack }: VisitSession,
  { sheet, pace, dismissedSectors }: VisitContext,
): readonly string[] => {
  const advice = advise(pack, sheet, pace.answers === 0 ? null : pace.seconds / pace.answers)
  if (advice.notices.includes('nothing-answered')) return []
  return shownSectors(advice, new Set(dismissedSectors)).map(({ entry }) => entry.id)
}

/** Counting never stands in the way of anything: what goes wrong with it goes unsaid. */
const quietly = (work: () => Promise<void>): void => void work().catch(() => {})

const countResult = (session: VisitSession, sectors: readonly string[]): void =>
  quietly(async () => {
    const code = codeHere(session)
    if (code === undefined) return
    const { countOnTablet } = await import('../outbox/outbox.ts')
    await countOnTablet({
      kind: 'telling',
      id: crypto.randomUUID(),
      municipality: session.pack.id,
      body: { evenement: code, sectoren: sectors },
    })
  })

const countEnd = (session: VisitSession, { finished, sectors, doors, guided }: EndedVisit): void =>
  quietly(async () => {
    const { pack } = session
    // Read at once: whoever comes next may choose another.
    const [language, code] = [currentLanguage(), codeHere(session)]
    const [{ countOnTablet, heardMoment }, { readTabletKey }] = await Promise.all([
      import('../outbox/outbox.ts'),
      import('#platform/tablet-client/tablet-client.ts'),
    ])
    // What was written down before may be of a day earlier, and a report of the wrong day is worse than one visit less.
    const moment = heardMoment()
    if (readTabletKey() === null || moment === null) return
    await countOnTablet({
      kind: 'bezoek',
      id: crypto.randomUUID(),
      municipality: pack.id,
      body: {
        dag: localDate(new Date(moment).toISOString(), pack.timeZone),
        taal: language,
        afgerond: finished,
        sectoren: sectors,
        deuren: doors,
        begeleid: guided,
        ...(code !== undefined && { evenement: code }),
      },
    })
  })

/**
 * Has a visit on a shared device counted: at an event when it comes to a result, and for the report of the town, on a tablet
 * that is paired with the desk, when it is over. The visit itself knows nothing of it.
 */
export const countVisit = (session: VisitSession): void =>
  watchVisit({
    actor: session.actor,
    sectorsOf: context => sectorsOf(session, context),
    onResult: sectors => countResult(session, sectors),
    onEnd: visit => countEnd(session, visit),
    later: work => void setTimeout(work),
  })
