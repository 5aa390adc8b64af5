import { randomUUID } from 'node:crypto'
import { FIRST, type Reply, type TestService } from '#tests/setup/booking-service.ts'

/** What a visitor's browser does, in the API's own words. */
export const CONTACT = { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' }

export const freeTimes = async (service: TestService, location: string): Promise<string[]> => {
  const reply = await service.send('GET', `tijdsloten?locatie=${location}`)
  return (reply.body.tijdsloten as { begin: string }[]).map(slot => slot.begin)
}

export const hold = (
  service: TestService,
  locatie: string,
  begin: string,
  key: string = randomUUID(),
): Promise<Reply> =>
  service.send('POST', 'reserveringen', { headers: { 'Idempotency-Key': key }, body: { locatie, begin } })

export const holdSeat = (
  service: TestService,
  locatie: string,
  sessie: string,
  key: string = randomUUID(),
): Promise<Reply> =>
  service.send('POST', 'reserveringen', {
    headers: { 'Idempotency-Key': key },
    body: { locatie, begin: FIRST, sessie },
  })

export const confirm = (
  service: TestService,
  reservering: unknown,
  id: string = randomUUID(),
  contact: object = CONTACT,
  taal = 'nl',
): Promise<Reply> => service.send('PUT', `afspraken/${id}`, { body: { reservering, contact, taal } })

export const book = async (
  service: TestService,
  location: string,
  begin: string,
  language = 'nl',
): Promise<Reply> => {
  const held = await hold(service, location, begin)
  return confirm(service, held.body.id, undefined, CONTACT, language)
}

export const withKey = (
  reply: Reply,
  more: Record<string, string> = {},
): { headers: Record<string, string> } => ({
  headers: { Authorization: `Bearer ${String(reply.body.annuleringssleutel)}`, ...more },
})

export const problemName = (reply: Reply): string => String(reply.body.type).split(':').at(-1) ?? ''
