import { z } from 'zod'
import { instantSchema, locationIdSchema } from './slot.schema.ts'

const utc = z.iso.datetime()
export const uuidSchema = z.uuid('Geef een UUID.').toLowerCase()

/** POST /reserveringen, with an `Idempotency-Key` (UUID) in the header. */
export const newReservationSchema = z
  .strictObject({
    locatie: locationIdSchema,
    begin: instantSchema.meta({ description: 'Begin van een tijdslot.' }),
    sessie: uuidSchema
      .optional()
      .meta({ description: 'Voor een plaats in een groepsgesprek: het id uit het tijdslot.' }),
  })
  .meta({
    id: 'NieuweReservering',
    example: { locatie: 'harm-buiterplein', begin: '2026-11-23T08:00:00Z' },
  })

export const reservationSchema = z
  .object({
    id: uuidSchema,
    locatie: locationIdSchema,
    begin: utc,
    eind: utc,
    verlooptOp: utc.meta({ description: 'Zo lang houden we de tijd voor je vast.' }),
  })
  .meta({
    id: 'Reservering',
    description: 'Een tijd die kort voor je wordt vastgehouden. Nog geen afspraak.',
    example: {
      id: '6f1c1b0e-3c39-4a3e-9d0a-0a4b6c6a7b11',
      locatie: 'harm-buiterplein',
      begin: '2026-11-23T08:00:00Z',
      eind: '2026-11-23T08:45:00Z',
      verlooptOp: '2026-11-22T10:05:00Z',
    },
  })
export type ApiReservation = z.infer<typeof reservationSchema>
