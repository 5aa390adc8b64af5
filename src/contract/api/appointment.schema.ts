import { z } from 'zod'
import { languageSchema } from './contact.schema.ts'
import { givenContactFields, hasOneContact, oneContact } from './given-contact.schema.ts'
import { uuidSchema } from './reservation.schema.ts'
import { EXAMPLE_ENVELOPE } from './sealed-contact.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

const utc = z.iso.datetime()

/** Four and four would be harder to say; no letter or figure that sounds or looks like another in Dutch. */
export const codeSchema = z
  .string()
  .regex(/^[AFLMRWX2-8]{3}-[AFLMRWX2-8]{3}$/)
  .meta({ description: 'Code om te noemen of te laten zien. Geeft geen toegang.', example: 'LM4-7X2' })

/** PUT /afspraken/{id}; the client makes the id, so that trying again never makes a second appointment. */
export const newAppointmentSchema = z
  .strictObject({
    reservering: uuidSchema.meta({ description: 'De reservering die een afspraak wordt.' }),
    ...givenContactFields,
    taal: languageSchema,
  })
  .refine(hasOneContact, oneContact)
  .meta({
    id: 'NieuweAfspraak',
    example: {
      reservering: '6f1c1b0e-3c39-4a3e-9d0a-0a4b6c6a7b11',
      verzegeldeContactgegevens: EXAMPLE_ENVELOPE,
      taal: 'nl',
    },
  })

const appointment = {
  id: uuidSchema,
  status: z.enum(['bevestigd', 'geannuleerd']),
  code: codeSchema,
  locatie: locationIdSchema,
  begin: utc,
  eind: utc,
}
const example = {
  id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77',
  status: 'bevestigd',
  code: 'LM4-7X2',
  locatie: 'harm-buiterplein',
  begin: '2026-11-23T08:00:00Z',
  eind: '2026-11-23T08:45:00Z',
} as const

/** GET /afspraken/{id}: what was agreed, without personal data. */
export const appointmentSchema = z
  .object(appointment)
  .meta({ id: 'Afspraak', description: 'Een afspraak voor een loopbaangesprek.', example })
export type ApiAppointment = z.infer<typeof appointmentSchema>

/** The answer to PUT: the same, with the key that reads and cancels it. */
export const confirmedAppointmentSchema = z
  .object({
    ...appointment,
    annuleringssleutel: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .meta({ description: 'Geheim; hiermee kun je de afspraak bekijken en annuleren.' }),
  })
  .meta({
    id: 'BevestigdeAfspraak',
    example: { ...example, annuleringssleutel: 'VOORBEELD-VOORBEELD-VOORBEELD-VOORBEELD-abc' },
  })
export type ApiConfirmedAppointment = z.infer<typeof confirmedAppointmentSchema>

/** PUT /afspraken/{id}/tijd: another time, held before with a reservation of its own. */
export const newTimeSchema = z
  .strictObject({
    reservering: uuidSchema.meta({ description: 'De reservering van de nieuwe tijd.' }),
  })
  .meta({ id: 'NieuweTijd', example: { reservering: 'c1f4a2de-5b7e-4d7b-8b9f-2f6d2b1f0a33' } })
