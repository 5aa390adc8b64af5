import type { ApiEvent } from '#contract/api/event.schema.ts'
import type { ApiTally } from '#contract/api/tally.schema.ts'
import type { Event, Participant } from '../store/events.ts'
import type { ShownTally } from '../use-cases/hold-events.ts'

export const KIND_WORDS = {
  employer: 'werkgever',
  school: 'opleiding',
  other: 'anders',
} as const satisfies Record<Participant['kind'], string>

/** An event in the words of the API. */
export const apiEvent = (event: Event, timeZone: string): ApiEvent => ({
  code: event.code,
  gemeente: event.municipality,
  naam: event.name,
  plaats: event.place,
  begin: event.start,
  eind: event.end,
  tijdzone: timeZone,
  sectoren: [...event.sectors],
  deelnemers: event.participants.map(({ name, kind, sectors }) => ({
    naam: name,
    soort: KIND_WORDS[kind],
    sectoren: [...sectors],
  })),
})

/** What may be seen of the counts, in the words of the API. */
export const apiTally = (code: string, { asOf, visits, sectors }: ShownTally): ApiTally => ({
  evenement: code,
  peildatum: asOf,
  bezoeken: visits,
  sectoren: sectors.map(({ sector, visits: bezoeken }) => ({ sector, bezoeken })),
})
