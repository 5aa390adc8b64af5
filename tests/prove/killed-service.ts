import { book, httpClient } from './http-client.ts'
import { DESKS, deskSlot } from './proof-town.ts'
import { killService, type ServiceProcess, startOn } from './running-service.ts'

type Killed = {
  readonly kills: number
  readonly acknowledged: number
  /** Appointments the service said stood, and that are not there after a restart. */
  readonly lost: number
  /** Rows of which the other half is missing. */
  readonly torn: number
  readonly slowestStart: number
}

export type Look = <Row>(place: string, statement: string) => Promise<readonly Row[]>

const TORN = `
  select count(*)::int as n from (
    select appointments.id from appointments left join claims on claims.id = appointments.claim
      where claims.id is null or claims.status not in ('confirmed', 'cancelled')
    union all
    select claims.id from claims left join appointments on appointments.claim = claims.id
      where claims.status = 'confirmed' and appointments.id is null
    union all
    select appointments.id from appointments left join contacts on contacts.id = appointments.contact
      where contacts.id is null
    union all
    select contacts.id from contacts left join appointments on appointments.contact = contacts.id
      where appointments.id is null
    union all
    select key from idempotency_keys where claim is null
    union all
    select claims.id from claims left join idempotency_keys on idempotency_keys.claim = claims.id
      where idempotency_keys.key is null
  ) as half`

/** F3: the service is killed while visitors book, again and again, and what it promised must all be there. */
export const proveNothingLost = async (place: string, kills: number, look: Look): Promise<Killed> => {
  const acknowledged: string[] = []
  let slowestStart = 0
  let slot = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const service: ServiceProcess = await startOn(place)
    slowestStart = Math.max(slowestStart, service.readyIn)
    const client = httpClient(service.url)
    let running = true
    // Now early, now late; counted in bookings and not in time, so that a slow machine is tested as hard.
    const enough = acknowledged.length + 1 + ((kill * 7) % 12)
    let die = (): void => {}
    const dead = new Promise<void>(resolve => {
      die = resolve
    })
    const visitor = async (): Promise<void> => {
      while (running) {
        const at = slot
        slot += 1
        const desk = DESKS[at % DESKS.length] ?? 'balie-1'
        const id = await book(client, desk, deskSlot(Math.floor(at / DESKS.length))).catch(() => undefined)
        if (id === undefined && !running) return
        if (id !== undefined) acknowledged.push(id)
        if (acknowledged.length >= enough) die()
      }
    }
    const visitors = Array.from({ length: 8 }, visitor)
    await dead
    await killService(service)
    running = false
    await Promise.all(visitors)
    client.close()
  }
  const stored = new Set(
    (await look<{ id: string }>(place, 'select id from appointments')).map(row => row.id),
  )
  const [torn] = await look<{ n: number }>(place, TORN)
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(id => !stored.has(id)).length,
    torn: torn?.n ?? -1,
    slowestStart,
  }
}
