import type { ApiDeskEvent, ApiNewEvent } from '#contract/api/desk-event.schema.ts'
import { dayOf } from '../diary/days.ts'
import { timeInWords } from '../words-for-time.ts'

type Participant = ApiNewEvent['deelnemers'][number]
/** `key` is only for the page: it stays with a participant when one above it goes. */
export type DraftParticipant = Participant & { readonly key: number }
export type Draft = Omit<ApiNewEvent, 'deelnemers'> & {
  readonly deelnemers: readonly DraftParticipant[]
  readonly nextKey: number
}

const EMPTY: Draft = {
  ...{ naam: '', plaats: '', sectoren: [], deelnemers: [], nextKey: 0 },
  begin: { dag: '', tijd: '10:00' },
  eind: { dag: '', tijd: '16:00' },
}

const momentOf = (instant: string): ApiNewEvent['begin'] => ({
  dag: dayOf(instant),
  tijd: timeInWords(instant),
})

/** What the form begins with: an event as it is, or nothing yet. */
export const draftOf = (event: ApiDeskEvent | undefined): Draft =>
  event === undefined
    ? EMPTY
    : {
        ...{ naam: event.naam, plaats: event.plaats, sectoren: event.sectoren },
        ...{ begin: momentOf(event.begin), eind: momentOf(event.eind) },
        deelnemers: event.deelnemers.map((one, key) => ({ ...one, key })),
        nextKey: event.deelnemers.length,
      }

/** What is asked of the service. A sector that the town no longer has cannot be seen, and goes with the first change. */
export const wishIn = (
  { nextKey: _, deelnemers, sectoren, ...rest }: Draft,
  known: readonly string[],
): ApiNewEvent => {
  const still = (sectors: readonly string[]): string[] => sectors.filter(id => known.includes(id))
  return {
    ...rest,
    sectoren: still(sectoren),
    deelnemers: deelnemers.map(one => ({ naam: one.naam, soort: one.soort, sectoren: still(one.sectoren) })),
  }
}

/** Most events last a day: whoever says when it begins has said when it ends, until they say otherwise. */
export const withFirstDay = (draft: Draft, dag: string): Draft => ({
  ...draft,
  begin: { ...draft.begin, dag },
  eind: draft.eind.dag === '' || draft.eind.dag === draft.begin.dag ? { ...draft.eind, dag } : draft.eind,
})

export const withParticipant = (draft: Draft): Draft => ({
  ...draft,
  deelnemers: [...draft.deelnemers, { key: draft.nextKey, naam: '', soort: 'werkgever', sectoren: [] }],
  nextKey: draft.nextKey + 1,
})
