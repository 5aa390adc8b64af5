import type { Context } from 'hono'
import { z } from 'zod'
import { clientVersionSchema } from '#contract/api/client-version.schema.ts'
import {
  type ApiReservation,
  newReservationSchema,
  reservationSchema,
  uuidSchema,
} from '#contract/api/reservation.schema.ts'
import { holdSeat, type SeatRefusal } from '../use-cases/group-sessions.ts'
import { type HoldRefusal, holdSlot, letGo } from '../use-cases/hold-slot.ts'
import { apiSession, apiSlot } from './api-slot.ts'
import { endpoint } from './endpoint.ts'
import { EXAMPLE_ID, exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'

const refuse = (context: Context, refusal: HoldRefusal | SeatRefusal): Response => {
  if (refusal.kind === 'unknown-location') return problem(context, 'niet-gevonden')
  if (refusal.kind === 'key-reused') return problem(context, 'idempotentiesleutel-hergebruikt')
  if (refusal.kind === 'calendar-unreachable')
    return problem(context, 'agenda-onbereikbaar', {}, { 'Retry-After': '60' })
  const alternatieven =
    refusal.kind === 'session-full'
      ? refusal.alternatives.map(session => apiSession(refusal.location, session))
      : refusal.alternatives.map(slot => apiSlot(refusal.location, slot))
  return problem(context, 'tijdslot-bezet', { alternatieven })
}

export const makeReservation = endpoint(
  {
    method: 'post',
    path: '/reserveringen',
    operationId: 'maakReservering',
    tag: 'Reserveringen',
    summary: 'Houd een tijd kort vast',
    description:
      'Houdt een tijd vijf minuten vast, zodat er rustig gegevens bij kunnen. Dit is nog geen afspraak. Met dezelfde Idempotency-Key en dezelfde inhoud komt hetzelfde antwoord terug. Met een sessie is het een plaats in een groepsgesprek.',
    beginsBooking: true,
    parts: {
      header: z.object({
        'api-version': clientVersionSchema,
        'idempotency-key': uuidSchema.meta({
          description: 'Een UUID die de afzender maakt; bij opnieuw proberen dezelfde.',
          example: EXAMPLE_ID,
        }),
      }),
      body: newReservationSchema,
    },
    bodyExample: exampleOf(newReservationSchema),
    answers: [
      {
        status: 201,
        description: 'De tijd wordt vastgehouden.',
        content: {
          'application/json': { schema: reservationSchema, example: exampleOf(reservationSchema) },
        },
      },
    ],
    problems: [
      'idempotentiesleutel-ontbreekt',
      'niet-gevonden',
      'agenda-onbereikbaar',
      'tijdslot-bezet',
      'idempotentiesleutel-hergebruikt',
    ],
  },
  async ({ header, body }, world, context) => {
    const wish = { key: header['idempotency-key'], location: body.locatie }
    const held = body.sessie
      ? await holdSeat(world, { ...wish, session: body.sessie })
      : await holdSlot(world, { ...wish, start: body.begin })
    if (!held.ok) return refuse(context, held.problem)
    const hold = held.value
    const answer: ApiReservation = {
      id: hold.id,
      locatie: hold.location,
      begin: hold.start,
      eind: hold.end,
      verlooptOp: hold.heldUntil,
    }
    return context.json(answer, 201)
  },
)

export const releaseReservation = endpoint(
  {
    method: 'delete',
    path: '/reserveringen/{id}',
    operationId: 'geefReserveringVrij',
    tag: 'Reserveringen',
    summary: 'Geef een vastgehouden tijd terug',
    description:
      'Maakt de tijd weer vrij voor een ander. Nog een keer doen kan geen kwaad. Een bevestigde afspraak blijft staan.',
    parts: {
      path: z.object({ id: uuidSchema.meta({ description: 'Id van de reservering.', example: EXAMPLE_ID }) }),
    },
    answers: [{ status: 204, description: 'De tijd wordt niet meer vastgehouden.' }],
    problems: [],
  },
  async ({ path }, world, context) => {
    await letGo(world, path.id)
    return context.body(null, 204)
  },
)
