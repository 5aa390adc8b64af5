import type { Context } from 'hono'
import { z } from 'zod'
import {
  type ApiConfirmedAppointment,
  appointmentSchema,
  confirmedAppointmentSchema,
  newAppointmentSchema,
  newTimeSchema,
} from '#contract/api/appointment.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { placeOn } from '../use-cases/address-on.ts'
import { findLocation } from '../use-cases/booking-world.ts'
import { confirmAppointment } from '../use-cases/confirm-appointment.ts'
import { cancelAppointment, moveAppointment, readAppointment } from '../use-cases/keep-appointment.ts'
import { acceptedType } from './accepted-type.ts'
import { givenContact, refuseUnknownKey } from './api-contact.ts'
import { appointmentAnswer, refuse } from './appointment-answer.ts'
import { calendarFile } from './calendar-file.ts'
import { endpoint } from './endpoint.ts'
import { EXAMPLE_CALENDAR, EXAMPLE_ID, exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'

const CALENDAR = 'text/calendar'
const path = z.object({
  id: uuidSchema.meta({ description: 'Id van de afspraak; de afzender maakt het.', example: EXAMPLE_ID }),
})

const keyOf = (context: Context): string | undefined =>
  /^Bearer +([\w.~+/=-]{1,200})$/i.exec(context.req.header('Authorization') ?? '')?.[1]

const keyMissing = (context: Context): Response =>
  problem(context, 'sleutel-ontbreekt', {}, { 'WWW-Authenticate': 'Bearer' })

const confirmedContent = {
  'application/json': {
    schema: confirmedAppointmentSchema,
    example: exampleOf(confirmedAppointmentSchema),
  },
}

export const putAppointment = endpoint(
  {
    method: 'put',
    path: '/afspraken/{id}',
    operationId: 'bevestigAfspraak',
    tag: 'Afspraken',
    summary: 'Maak van een reservering een afspraak',
    description:
      'De afzender kiest zelf het id. Hetzelfde verzoek nog een keer sturen geeft dezelfde afspraak, nooit een tweede.',
    parts: { path, body: newAppointmentSchema },
    bodyExample: exampleOf(newAppointmentSchema),
    answers: [
      { status: 201, description: 'De afspraak staat vast.', content: confirmedContent },
      { status: 200, description: 'De afspraak stond al vast.', content: confirmedContent },
    ],
    problems: ['reservering-al-gebruikt', 'nummer-al-gebruikt', 'reservering-verlopen'],
  },
  async ({ path: { id }, body }, world, context) => {
    const contact = givenContact(body)
    const refused = refuseUnknownKey(context, world, contact)
    if (refused) return refused
    const confirmed = await confirmAppointment(world, {
      id,
      hold: body.reservering,
      contact,
      language: body.taal,
    })
    if (!confirmed.ok) return refuse(context, confirmed.problem)
    const { appointment, isNew } = confirmed.value
    const answer: ApiConfirmedAppointment = {
      ...appointmentAnswer(appointment),
      annuleringssleutel: appointment.cancellationKey,
    }
    return context.json(answer, isNew ? 201 : 200)
  },
)

export const getAppointment = endpoint(
  {
    method: 'get',
    path: '/afspraken/{id}',
    operationId: 'leesAfspraak',
    tag: 'Afspraken',
    summary: 'Bekijk een afspraak, of haal die op voor je agenda',
    description:
      'Met Accept: text/calendar komt een agendabestand (RFC 5545). In beide vormen staan geen persoonsgegevens.',
    parts: { path },
    secured: 'annuleringssleutel',
    answers: [
      {
        status: 200,
        description: 'De afspraak.',
        content: {
          'application/json': { schema: appointmentSchema, example: exampleOf(appointmentSchema) },
          [CALENDAR]: { schema: z.string(), example: EXAMPLE_CALENDAR },
        },
      },
    ],
    problems: ['sleutel-ontbreekt', 'niet-gevonden'],
  },
  async ({ path: { id } }, world, context) => {
    const key = keyOf(context)
    if (key === undefined) return keyMissing(context)
    const found = await readAppointment(world, id, key)
    if (!found.ok) return problem(context, 'niet-gevonden')
    const wanted = acceptedType(context.req.header('Accept'), ['application/json', CALENDAR])
    context.header('Vary', 'Accept')
    if (wanted !== CALENDAR) return context.json(appointmentAnswer(found.value))
    return context.body(
      calendarFile(found.value, placeOn(findLocation(world, found.value.location), world.now())),
      200,
      {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="loopbaangesprek.ics"',
      },
    )
  },
)

export const putTime = endpoint(
  {
    method: 'put',
    path: '/afspraken/{id}/tijd',
    operationId: 'wijzigTijd',
    tag: 'Afspraken',
    summary: 'Geef een afspraak een andere tijd',
    description:
      'Reserveer eerst de nieuwe tijd. Daarna krijgt de afspraak die tijd en komt de oude vrij, allebei of geen van beide. Nog een keer sturen verandert niets.',
    parts: { path, body: newTimeSchema },
    bodyExample: exampleOf(newTimeSchema),
    secured: 'annuleringssleutel',
    answers: [
      {
        status: 200,
        description: 'De afspraak heeft de nieuwe tijd.',
        content: {
          'application/json': { schema: appointmentSchema, example: exampleOf(appointmentSchema) },
        },
      },
    ],
    problems: [
      'sleutel-ontbreekt',
      'niet-gevonden',
      'afspraak-geannuleerd',
      'reservering-al-gebruikt',
      'reservering-verlopen',
    ],
  },
  async ({ path: { id }, body }, world, context) => {
    const key = keyOf(context)
    if (key === undefined) return keyMissing(context)
    const moved = await moveAppointment(world, id, key, body.reservering)
    return moved.ok ? context.json(appointmentAnswer(moved.value)) : refuse(context, moved.problem)
  },
)

export const cancelAppointmentEndpoint = endpoint(
  {
    method: 'post',
    path: '/afspraken/{id}/annulering',
    operationId: 'annuleerAfspraak',
    tag: 'Afspraken',
    summary: 'Annuleer een afspraak',
    description: 'De tijd komt vrij voor een ander. Nog een keer annuleren kan geen kwaad.',
    parts: { path },
    secured: 'annuleringssleutel',
    answers: [{ status: 204, description: 'De afspraak is geannuleerd.' }],
    problems: ['sleutel-ontbreekt', 'niet-gevonden'],
  },
  async ({ path: { id } }, world, context) => {
    const key = keyOf(context)
    if (key === undefined) return keyMissing(context)
    const cancelled = await cancelAppointment(world, id, key)
    return cancelled.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)
