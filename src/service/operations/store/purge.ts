import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../booking/store/tables.ts'
import { countGone } from '../../report/store/conversation-counts.ts'
import type { Terms } from '../retention.ts'

/** Any number, as long as it is the same in every instance. */
const LOCK = 7_412_003

/** Rows that went. Contacts are people erased. */
export type Purged = {
  readonly contacts: number
  readonly requests: number
  readonly appointments: number
  readonly claims: number
  readonly uses: number
}

const oldRequests = ({ requestsBefore }: Terms) => sql`created_at < ${requestsBefore}::timestamptz`

const oldAppointments = ({ conversationsBefore }: Terms) => sql`
  claim in (select id from claims where ends_at < ${conversationsBefore}::timestamptz)`

const oldUses = (column: string, { usesBefore }: Terms) =>
  sql`${sql.ref(column)} < ${usesBefore}::timestamptz`

const oldVisitIds = ({ usesBefore }: Terms) => sql`counted_on < ${usesBefore}::timestamptz::date`

const oldEventVisits = ({ countingBefore }: Terms) => sql`
  event in (select code from events where ends_at < ${countingBefore}::timestamptz)`

const oldOpenings = ({ openingsBefore }: Terms) => sql`opened_at < ${openingsBefore}::timestamptz`

const oldAbsences = ({ conversationsBefore }: Terms) => sql`ends_at < ${conversationsBefore}::timestamptz`

/** Contact data past its term or of a request that was dealt with, and contact data of nobody: its appointment or request is gone already. */
const oldContacts = (terms: Terms) => sql`
  id in (select contact from conversation_requests where settled_at is not null or ${oldRequests(terms)})
  or id in (select contact from appointments where ${oldAppointments(terms)})
  or (created_at < ${terms.looseBefore}::timestamptz
    and not exists (select from appointments where contact = contacts.id)
    and not exists (select from conversation_requests where contact = contacts.id))`

const goneRequests = (terms: Terms) => sql`
  delete from conversation_requests where ${oldRequests(terms)}
  returning municipality, created_at as at, 'requested' as dimension`

const goneAppointments = ({ conversationsBefore }: Terms) => sql`
  delete from appointments using claims left join locations on locations.id = claims.location
  where claims.id = appointments.claim and claims.ends_at < ${conversationsBefore}::timestamptz
  returning locations.municipality, claims.starts_at as at,
    case when claims.status = 'confirmed' then coalesce(appointments.outcome, 'untold') end as dimension`

/** Time that is over or was given back, when nothing points at it any more. */
const oldClaims = ({ conversationsBefore }: Terms) => sql`
  (ends_at < ${conversationsBefore}::timestamptz or status in ('cancelled', 'released', 'expired'))
  and not exists (select from appointments where claim = claims.id)
  and not exists (select from sessions where claim = claims.id)
  and not exists (select from idempotency_keys where claim = claims.id)`

const oldSessions = ({ conversationsBefore }: Terms) => sql`
  claim in (select id from claims where ends_at < ${conversationsBefore}::timestamptz)
  and not exists (select from claims where session = sessions.id)`

const looseCodes = ({ looseBefore }: Terms) => sql`
  created_at < ${looseBefore}::timestamptz
  and not exists (select from appointments where appointments.code = codes.code)
  and not exists (select from conversation_requests where conversation_requests.code = codes.code)`

/**
 * Removes what is past its term, people first. Undefined when another instance is doing so. An id of a request stays known
 * for a while, so that a device that sends it again does not bring it back. Conversations stay counted, in their month.
 */
export const purge = async (
  transaction: Database,
  terms: Terms,
  now: string,
): Promise<Purged | undefined> => {
  const run = async (statement: RawBuilder<unknown>): Promise<number> =>
    Number((await statement.execute(transaction)).numAffectedRows ?? 0)
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as free`.execute(transaction)
  if (!rows[0]?.free) return undefined

  // Whoever is making an appointment of a request holds on to its contact data. When that is done it is looked at anew: what
  // went along with the appointment is not past its term.
  await sql`select id from contacts where ${oldContacts(terms)} for update`.execute(transaction)
  const contacts = await run(sql`delete from contacts where ${oldContacts(terms)}`)
  await run(sql`
    insert into spent_ids (id, spent_at)
    select id, ${now}::timestamptz from conversation_requests where ${oldRequests(terms)}
    on conflict do nothing`)
  // In one statement each: a row that is gone is counted, and a row that is there is not.
  const requests = await countGone(transaction, goneRequests(terms))
  const appointments = await countGone(transaction, goneAppointments(terms))
  const keys = await run(sql`delete from idempotency_keys where ${oldUses('created_at', terms)}`)
  const ids = await run(sql`delete from spent_ids where ${oldUses('spent_at', terms)}`)
  const visits = await run(sql`delete from counted_visit_ids where ${oldVisitIds(terms)}`)
  const eventVisits = await run(sql`delete from counted_visits where ${oldEventVisits(terms)}`)
  await run(sql`delete from contact_openings where ${oldOpenings(terms)}`)
  await run(sql`delete from guide_absences where ${oldAbsences(terms)}`)
  await run(sql`delete from notices where last_day < ${terms.conversationsBefore}::timestamptz::date`)
  await run(sql`
    update claims set status = 'expired' where status = 'held' and held_until <= ${now}::timestamptz`)
  const claims = await run(sql`delete from claims where ${oldClaims(terms)}`)
  await run(sql`delete from sessions where ${oldSessions(terms)}`)
  await run(sql`delete from codes where ${looseCodes(terms)}`)
  return { contacts, requests, appointments, claims, uses: keys + ids + visits + eventVisits }
}

/** How many rows stand past their term: nought after a purge. */
export const overdue = async (database: Database, terms: Terms): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select (
      (select count(*) from contacts where ${oldContacts(terms)})
      + (select count(*) from conversation_requests where ${oldRequests(terms)})
      + (select count(*) from appointments where ${oldAppointments(terms)})
      + (select count(*) from idempotency_keys where ${oldUses('created_at', terms)})
      + (select count(*) from spent_ids where ${oldUses('spent_at', terms)})
      + (select count(*) from counted_visit_ids where ${oldVisitIds(terms)})
      + (select count(*) from counted_visits where ${oldEventVisits(terms)})
      + (select count(*) from contact_openings where ${oldOpenings(terms)})
      + (select count(*) from guide_absences where ${oldAbsences(terms)})
    )::int as n`.execute(database)
  return rows[0]?.n ?? 0
}
