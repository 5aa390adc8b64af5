import type { z } from 'zod'
import type { PackFact } from '#contract/content/facts-of-pack.ts'
import type { FormOfAddress } from '#contract/content/languages.ts'
import type { locationFacts } from '#contract/content/municipality.schema.ts'
import type { OpeningRules } from '#core/scheduling/opening-rules.ts'
import type { AttemptSubjects } from '../../attempts/attempt-subjects.ts'
import type { TallyBoards } from '../../events/use-cases/tally-boards.ts'
import type { PackInForce } from '../../pack/use-cases/pack-in-force.ts'
import type { KeyRing } from '../../privacy/key-set.ts'
import type { Database } from '../store/tables.ts'
import type { OutsideQuestion, OutsideView } from './busy-outside.ts'

/** The facts a location says of itself; each absent where no source for it is known. */
export type LocationFacts = {
  readonly [part in keyof typeof locationFacts]?: z.infer<(typeof locationFacts)[part]> | undefined
}
/** Of what a pack says of a location, what the desk put in its place. Null: it is not known any more. */
export type ChangedFacts = {
  readonly [part in keyof LocationFacts]?: LocationFacts[part] | null
} & {
  readonly name?: string | undefined
  readonly body?: string | null | undefined
}

/** A location of a pack as the service works with it; guide ids carry their town, so that towns never share one. */
export type ServedLocation = {
  readonly id: string
  readonly municipality: string
  /** Absent where no source for it is known. */
  readonly address?: { readonly street: string; readonly city: string }
  readonly timeZone: string
  readonly rules: OpeningRules
  /** What it says of itself, with its name and what is good to know about it in Dutch. */
  readonly told?: LocationFacts & { readonly name: string; readonly body?: string | undefined }
  /** What of that the desk put there. Without: nothing. */
  readonly changed?: ChangedFacts
}

/** A sector as a page shows it. */
export type ShownSector = {
  readonly id: string
  readonly name: string
  /** Of the file in `/pictures/`, without `.svg`. */
  readonly picture: string
}

export type ServedMunicipality = {
  readonly id: string
  /** How its mails in Dutch address a resident; `je` when nothing is said. */
  readonly formOfAddress?: FormOfAddress
  readonly locations: readonly ServedLocation[]
  /** Ids of the sectors a result may name; those are counted at events, and for the report. */
  readonly sectors?: readonly string[]
  /** The same, with their words in the town's first language. */
  readonly shownSectors?: readonly ShownSector[]
  /** The doors a result may name and the languages offered; those are counted for the report. */
  readonly doors?: readonly string[]
  readonly languages?: readonly string[]
  /** What doors are called in Dutch. */
  readonly doorNames?: Readonly<Record<string, string>>
  /** What its pack says about the world, with source and date. */
  readonly facts?: readonly PackFact[]
}

/**
 * What happened to an appointment. `from`: the claim it had before. `refused`: the guide turned out to be taken. Or that
 * somebody asked for a conversation.
 */
export type AppointmentChange =
  | { readonly kind: 'confirmed' | 'cancelled' | 'refused'; readonly appointment: string }
  | { readonly kind: 'moved'; readonly appointment: string; readonly from: string }
  | { readonly kind: 'requested'; readonly request: string }

/** Whoever may manage may also do what a guide may. */
export type DeskRole = 'gids' | 'beheerder'

/** Somebody who signed in at the desk, for one town. */
export type DeskPerson = {
  readonly id: string
  readonly name: string
  readonly role: DeskRole
  readonly municipality: string
}

/** Everything the use cases do not decide themselves: the clock, chance, the database and the towns served. */
export type BookingWorld = {
  readonly database: Database
  /** As they are in force; who keeps a location of it keeps what held at that moment. */
  readonly municipalities: readonly ServedMunicipality[]
  /** UTC, ISO 8601. */
  readonly now: () => string
  readonly randomId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** To seal and open contact data with. */
  readonly keys: KeyRing
  /** Told in the transaction that makes it so, to leave the work it brings for later. Without: no mail, no calendars. */
  readonly announce?: (transaction: Database, change: AppointmentChange) => Promise<void>
  /** What the desk made of the packs. Without: they are as they were read, for good. */
  readonly pack?: PackInForce
  /** Asks the guides' own calendars. Without: only our own claims count. */
  readonly outside?: (question: OutsideQuestion) => Promise<OutsideView>
  /** Whether a resident who gives an e-mail address gets a mail. */
  readonly mails?: boolean
  /** Who sends a request, by the session in its cookie. Without: there is no desk, and nobody is anybody. */
  readonly whoIs?: (headers: Headers) => Promise<DeskPerson | undefined>
  /** Without: no attempt is counted by where it comes from. */
  readonly attemptSubjectOf?: AttemptSubjects
  /** Boards that show what is counted at events as it happens. Without: nobody can watch. */
  readonly boards?: TallyBoards
  /** Whether a tablet may pair without somebody at the desk: only where the database is the one to try things out with. */
  readonly isDemo?: boolean
}

/** A town without a place of its own still lives in this country. */
const TIME_ZONE = 'Europe/Amsterdam'

/** What the clocks of a town go by (IANA). */
export const timeZoneOf = ({ municipalities }: BookingWorld, municipality: string): string =>
  municipalities.find(({ id }) => id === municipality)?.locations[0]?.timeZone ?? TIME_ZONE

export const findLocation = (world: BookingWorld, id: string): ServedLocation | undefined =>
  world.municipalities.flatMap(town => town.locations).find(location => location.id === id)
