import type { ColumnType, Generated, Kysely } from 'kysely'
import type { AttemptTable } from '../../attempts/store/attempt-table.ts'
import type {
  DeskIdentityTable,
  DeskInvitationTable,
  DeskPasskeyTable,
  DeskPersonTable,
  DeskSessionTable,
  DeskTicketTable,
} from '../../desk/store/desk-tables.ts'
import type { DeskCalendarKeyTable } from '../../diary/store/calendar-keys.ts'
import type { ContactOpeningTable } from '../../diary/store/contact-openings.ts'
import type { DeskGuideTable, GuideAbsenceTable } from '../../diary/store/guide-tables.ts'
import type { JobTable } from '../../jobs/store/job-table.ts'
import type { LocationDetailsTable } from '../../pack/store/location-details.ts'
import type { NoticeTable } from '../../pack/store/notices.ts'
import type { OpeningHoursTable } from '../../pack/store/opening-hours.ts'
import type { MonthCountTable, PublishedMonthTable } from '../../report/store/report-tables.ts'
import type { PairingCodeTable, TabletTable } from '../../tablets/store/tablet-table.ts'
import type { GuideHoursTable } from './own-hours.ts'

/** Written as ISO text, read as a Date by both drivers. */
type Instant = ColumnType<Date, string, string>

/** How a conversation went. */
export type Outcome = 'held' | 'no-show'

export type ClaimStatus = 'held' | 'confirmed' | 'cancelled' | 'released' | 'expired'

export type Tables = {
  locations: { id: string; municipality: string }
  guides: { id: string; municipality: string }
  claims: {
    id: string
    location: string
    guide: string
    starts_at: Instant
    ends_at: Instant
    status: ClaimStatus
    held_until: Instant
    created_at: Instant
  }
  contacts: {
    id: string
    key_id: string | null
    sealed: Uint8Array | null
    mark: Uint8Array | null
    created_at: Instant
  }
  contact_keys: { contact: string; key: Uint8Array }
  sealing_keys: { id: string; known_since: Instant }
  spent_ids: { id: string; spent_at: Instant }
  codes: { code: string; created_at: Instant }
  appointments: {
    id: string
    claim: string
    code: string
    language: string
    cancellation_key: string
    contact: string | null
    made_with: string
    changes: Generated<number>
    outcome: ColumnType<Outcome | null, never, Outcome | null>
    created_at: Instant
  }
  conversation_requests: {
    id: string
    municipality: string
    code: string
    language: string
    preferences: string
    contact: string | null
    settled_at: ColumnType<Date | null, never, string>
    created_at: Instant
  }
  contact_openings: ContactOpeningTable
  desk_calendar_keys: DeskCalendarKeyTable
  desk_guides: DeskGuideTable
  guide_absences: GuideAbsenceTable
  guide_hours: GuideHoursTable
  opening_hours: OpeningHoursTable
  location_details: LocationDetailsTable
  notices: NoticeTable
  jobs: JobTable
  pairing_codes: PairingCodeTable
  tablets: TabletTable
  month_counts: MonthCountTable
  published_months: PublishedMonthTable
  failed_attempts: AttemptTable
  desk_people: DeskPersonTable
  desk_sessions: DeskSessionTable
  desk_invitations: DeskInvitationTable
  desk_identities: DeskIdentityTable
  desk_tickets: DeskTicketTable
  desk_passkeys: DeskPasskeyTable
  events: EventTable
  idempotency_keys: { key: string; request: string; claim: string | null; created_at: Instant }
}

type EventTable = {
  code: string
  municipality: string
  name: string
  place: string
  starts_at: Instant
  ends_at: Instant
  sectors: string[]
  participants: ColumnType<unknown, string, string>
  visits: Generated<number>
  created_at: Instant
}

/** A connection or an open transaction; use cases pass it on and know nothing else of it. */
export type Database = Kysely<Tables>

/** As the rest of the service writes instants: UTC, `Z`, no empty fraction. */
export const isoOf = (date: Date): string => date.toISOString().replace('.000Z', 'Z')
