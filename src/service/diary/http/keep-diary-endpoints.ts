import { z } from 'zod'
import { appointmentSchema, newTimeSchema } from '#contract/api/appointment.schema.ts'
import { newOutcomeSchema } from '#contract/api/diary.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { appointmentAnswer, refuse } from '../../booking/http/appointment-answer.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { bookRequest, cancelAtDesk, moveAtDesk, noteOutcome, settleAtDesk } from '../use-cases/keep-diary.ts'
import { DIARY_TAG } from './diary-endpoints.ts'

const ofAppointment = z.object({
  id: uuidSchema.meta({ description: 'Id van de afspraak.', example: EXAMPLE_ID }),
})
const ofRequest = z.object({
  id: uuidSchema.meta({ description: 'Id van het verzoek.', example: EXAMPLE_ID }),
})
const content = {
  'application/json': { schema: appointmentSchema, example: exampleOf(appointmentSchema) },
}

export const cancelAsGuide = deskEndpoint(
  {
    method: 'post',
    path: '/gids/afspraken/{id}/annulering',
    operationId: 'annuleerAlsGids',
    tag: DIARY_TAG,
    summary: 'Zeg een afspraak af',
    description:
      'De tijd komt vrij. Wie een e-mailadres gaf, krijgt bericht als de dienst mail verstuurt. Kan tot het gesprek begint. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: { path: ofAppointment },
    answers: [{ status: 204, description: 'De afspraak is afgezegd.' }],
    problems: ['niet-gevonden', 'gesprek-al-begonnen'],
  },
  async ({ path }, world, context, person) => {
    const cancelled = await cancelAtDesk(world, person, path.id)
    if (cancelled.ok) return context.body(null, 204)
    return problem(context, cancelled.problem === 'begun' ? 'gesprek-al-begonnen' : 'niet-gevonden')
  },
)

export const moveAsGuide = deskEndpoint(
  {
    method: 'put',
    path: '/gids/afspraken/{id}/tijd',
    operationId: 'verzetAlsGids',
    tag: DIARY_TAG,
    summary: 'Geef een afspraak een andere tijd',
    description:
      'Reserveer eerst de nieuwe tijd. Wie een e-mailadres gaf, krijgt bericht als de dienst mail verstuurt. Een afspraak die was afgezegd, staat dan weer. Kan tot het gesprek begint. Nog een keer sturen verandert niets.',
    desk: 'gids',
    parts: { path: ofAppointment, body: newTimeSchema },
    bodyExample: exampleOf(newTimeSchema),
    answers: [{ status: 200, description: 'De afspraak heeft de nieuwe tijd.', content }],
    problems: ['niet-gevonden', 'gesprek-al-begonnen', 'reservering-al-gebruikt', 'reservering-verlopen'],
  },
  async ({ path, body }, world, context, person) => {
    const moved = await moveAtDesk(world, person, path.id, body.reservering)
    if (moved.ok) return context.json(appointmentAnswer(moved.value))
    if (moved.problem.kind === 'begun') return problem(context, 'gesprek-al-begonnen')
    return refuse(context, moved.problem)
  },
)

const NOT_NOTED = {
  'not-found': 'niet-gevonden',
  cancelled: 'afspraak-geannuleerd',
  'not-begun': 'gesprek-nog-niet-begonnen',
} as const

export const tellOutcome = deskEndpoint(
  {
    method: 'put',
    path: '/gids/afspraken/{id}/afloop',
    operationId: 'noteerAfloop',
    tag: DIARY_TAG,
    summary: 'Zeg hoe een gesprek ging',
    description: 'Gehouden, of niet gekomen. Kan zodra het gesprek is begonnen, en later nog eens anders.',
    desk: 'gids',
    parts: { path: ofAppointment, body: newOutcomeSchema },
    bodyExample: exampleOf(newOutcomeSchema),
    answers: [{ status: 204, description: 'De afloop staat erbij.' }],
    problems: ['niet-gevonden', 'afspraak-geannuleerd', 'gesprek-nog-niet-begonnen'],
  },
  async ({ path, body }, world, context, person) => {
    const outcome = body.afloop === 'gehouden' ? 'held' : 'no-show'
    const noted = await noteOutcome(world, person, path.id, outcome)
    if (noted.ok) return context.body(null, 204)
    return problem(context, NOT_NOTED[noted.problem])
  },
)

export const bookAsGuide = deskEndpoint(
  {
    method: 'put',
    path: '/gids/gespreksverzoeken/{id}/afspraak',
    operationId: 'maakAfspraakVanVerzoek',
    tag: DIARY_TAG,
    summary: 'Maak van een verzoek een afspraak',
    description:
      'Reserveer eerst de tijd. De afspraak houdt het id en de code van het verzoek. Wie een e-mailadres gaf, krijgt bericht als de dienst mail verstuurt. Nog een keer sturen verandert niets.',
    desk: 'gids',
    parts: { path: ofRequest, body: newTimeSchema },
    bodyExample: exampleOf(newTimeSchema),
    answers: [{ status: 200, description: 'De afspraak staat vast.', content }],
    problems: ['niet-gevonden', 'verzoek-al-afgehandeld', 'reservering-al-gebruikt', 'reservering-verlopen'],
  },
  async ({ path, body }, world, context, person) => {
    const booked = await bookRequest(world, person, path.id, body.reservering)
    if (booked.ok) return context.json(appointmentAnswer(booked.value))
    if (booked.problem.kind === 'settled') return problem(context, 'verzoek-al-afgehandeld')
    return refuse(context, booked.problem)
  },
)

export const settleAsGuide = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/gespreksverzoeken/{id}',
    operationId: 'handelVerzoekAf',
    tag: DIARY_TAG,
    summary: 'Een verzoek is afgehandeld',
    description:
      'Voor een verzoek dat geen afspraak wordt. De contactgegevens zijn dan niet meer te bekijken, en binnen een uur gewist. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: { path: ofRequest },
    answers: [{ status: 204, description: 'Het verzoek staat niet meer open.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context, person) => {
    const settled = await settleAtDesk(world, person, path.id)
    return settled.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)
