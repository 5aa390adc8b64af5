import { randomUUID } from 'node:crypto'

const address = (name: string): string => {
  const found = process.env[name]
  if (!found) throw new Error(`${name} is not set; start these tests with "npx playwright test"`)
  return found
}

/** Where the app and its API are. */
export const appUrl = (): string => address('E2E_APP')

const ask = async (path: string, body: string): Promise<unknown> => {
  const response = await fetch(`${address('E2E_WINDOW')}${path}`, { method: 'POST', body })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

export type AppointmentRow = {
  readonly id: string
  readonly begin: string
  readonly end: string
  readonly status: string
  readonly name: string | null
  readonly channel: string | null
  readonly address: string | null
  readonly location: string
}

type Contact = Pick<AppointmentRow, 'name' | 'channel' | 'address'>
type Row = Omit<AppointmentRow, keyof Contact> & { readonly code: string }

const APPOINTMENTS = `select appointments.id, code, status, location,
  to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as begin,
  to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "end"
  from appointments join claims on claims.id = claim`

const NOBODY: Contact = { name: null, channel: null, address: null }

/** Contact data is sealed in the database: opened as a guide's screen does. */
const withContact = async <Row extends { readonly id: string }>(row: Row): Promise<Row & Contact> => ({
  ...row,
  ...(((await ask('/contact', row.id)) as Contact | null) ?? NOBODY),
})

const rowsOf = async <Row extends { readonly id: string }>(query: string): Promise<(Row & Contact)[]> =>
  Promise.all(((await ask('/rows', query)) as Row[]).map(withContact))

/** What really stands in the database. */
export const appointmentsWithCode = async (code: string): Promise<readonly AppointmentRow[]> =>
  (await rowsOf<Row>(APPOINTMENTS)).filter(row => row.code === code)

export const appointmentsNamed = async (name: string): Promise<readonly AppointmentRow[]> =>
  (await rowsOf<Row>(APPOINTMENTS)).filter(row => row.name === name)

export const requestsNamed = async (name: string): Promise<readonly { readonly code: string }[]> =>
  (await rowsOf<{ id: string; code: string }>('select id, code from conversation_requests')).filter(
    row => row.name === name,
  )

/** Sets the clock of the service ahead. */
export const later = async (minutes: number): Promise<void> => {
  await ask('/later', String(minutes))
}

const api = (path: string, init?: RequestInit): Promise<Response> => fetch(`${appUrl()}/api/v1${path}`, init)

export const freeTimes = async (location: string): Promise<readonly string[]> => {
  const { tijdsloten } = (await (await api(`/tijdsloten?locatie=${location}`)).json()) as {
    tijdsloten: { begin: string }[]
  }
  return tijdsloten.map(slot => slot.begin)
}

/** Somebody else takes a time. */
export const takeTime = async (location: string, begin: string): Promise<void> => {
  const response = await api('/reserveringen', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ locatie: location, begin }),
  })
  if (response.status !== 201) throw new Error(`could not take ${begin}: ${await response.text()}`)
}

/** What stands behind `#uitnodiging=` in a link to the desk; `first` for the very first person. */
export const invitation = async (who: string): Promise<string> => String(await ask('/invitation', who))

/** A pairing code as the desk would give it, without a desk. */
export const demoPairingCode = async (): Promise<string> => {
  const made = await api('/proefkoppelcodes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ gemeente: 'voorbeeldstad' }),
  })
  return ((await made.json()) as { koppelcode: string }).koppelcode
}

/** Somebody's appointment, and a mail about it that could not be sent. */
export const appointmentWithStuckMail = async (location: string): Promise<string> => {
  const [begin = ''] = await freeTimes(location)
  const json = { 'Content-Type': 'application/json' }
  const held = await api('/reserveringen', {
    method: 'POST',
    headers: { ...json, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ locatie: location, begin }),
  })
  const { id: reservering } = (await held.json()) as { id: string }
  const contact = { naam: 'Samira', kanaal: 'email', adres: 'samira@voorbeeld.example' }
  const booked = await api(`/afspraken/${randomUUID()}`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify({ reservering, contact, taal: 'nl' }),
  })
  const { id, code } = (await booked.json()) as { id: string; code: string }
  await ask('/stuck', id)
  return code
}

type Participant = { readonly name: string; readonly kind: 'employer'; readonly sectors: readonly string[] }

/** An event in Groningen on the day on which the service starts; gives its code. */
export const newEvent = async (
  name: string,
  participants: readonly Omit<Participant, 'kind'>[] = [],
): Promise<string> => {
  const made = (await ask(
    '/event',
    JSON.stringify({
      municipality: 'groningen',
      name,
      place: 'De hal van het stadhuis',
      start: '2026-11-21T08:00:00Z',
      end: '2026-11-22T17:00:00Z',
      sectors: ['zorg', 'techniek'],
      participants: participants.map(one => ({ ...one, kind: 'employer' })),
    }),
  )) as { readonly ok: boolean; readonly value: { readonly code: string } }
  if (!made.ok) throw new Error('the event was not made')
  return made.value.code
}

type Paired = { readonly id: string; readonly naam: string; readonly tabletsleutel: string }

/** A tablet that pairs with this code, and what it is given. */
export const newTablet = async (koppelcode: string): Promise<Paired> => {
  const headers = { 'Content-Type': 'application/json' }
  const paired = await api('/tablets', { method: 'POST', headers, body: JSON.stringify({ koppelcode }) })
  if (paired.status !== 201) throw new Error(await paired.text())
  return (await paired.json()) as Paired
}

/** A tablet that pairs with this code and reports once. */
export const pairedTablet = async (koppelcode: string, status: object): Promise<void> => {
  const headers = { 'Content-Type': 'application/json' }
  const { id, tabletsleutel } = await newTablet(koppelcode)
  const reported = await api(`/tablets/${id}/status`, {
    method: 'PUT',
    headers: { ...headers, Authorization: `Bearer ${tabletsleutel}` },
    body: JSON.stringify(status),
  })
  if (reported.status !== 200) throw new Error(await reported.text())
}

/** Somebody who asks a guide for contact; gives the code. */
export const requestBy = async (naam: string): Promise<string> => {
  const contact = { naam, kanaal: 'telefoon', adres: '06 12345678' }
  const voorkeuren = [{ dag: 'dinsdag', dagdeel: 'ochtend' }]
  const asked = await api(`/gespreksverzoeken/${randomUUID()}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ gemeente: 'voorbeeldstad', contact, taal: 'ar', voorkeuren }),
  })
  return ((await asked.json()) as { code: string }).code
}

/** A visit that ended at an event, as a tablet sends it. */
export const sendTally = async (code: string, id: string, sectoren: readonly string[]): Promise<void> => {
  const sent = await api(`/tellingen/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ evenement: code, sectoren }),
  })
  if (sent.status !== 204) throw new Error(await sent.text())
}

/** What was counted at an event, exactly: how many visits, and how many for each sector. */
export const countedAt = async (code: string): Promise<Readonly<Record<string, number>>> => {
  const rows = (await ask(
    '/rows',
    `select 'visits' as what, visits from events where code = '${code}'
      union all select sector, visits from tallies where event = '${code}'`,
  )) as { what: string; visits: number }[]
  return Object.fromEntries(rows.map(({ what, visits }) => [what, visits]))
}

type Counted = { readonly dimension: string; readonly value: string; readonly counted: number }

/** A month in which this was counted in the made-up town, published since. */
export const publishedMonth = async (month: string, counts: readonly Counted[]): Promise<void> => {
  await ask('/month', JSON.stringify({ month, counts }))
}
