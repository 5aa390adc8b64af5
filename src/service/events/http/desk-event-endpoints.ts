import { z } from 'zod'
import {
  type ApiDeskEvent,
  type ApiDeskEvents,
  deskEventSchema,
  deskEventsSchema,
  newEventSchema,
} from '#contract/api/desk-event.schema.ts'
import { eventCodeSchema } from '#contract/api/event.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { apiEvent, apiTally } from '../../booking/http/api-event.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { type BookingWorld, timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { changeEvent, listEvents, makeEvent, removeEvent, type ShownEvent } from '../use-cases/keep-events.ts'
import { fieldErrorOf, wishOf } from './event-wish.ts'

const TAG = 'Balie: evenementen'
const ofEvent = z.object({ code: eventCodeSchema })
const content = {
  'application/json': { schema: deskEventSchema, example: exampleOf(deskEventSchema) },
}

const deskEvent = (world: BookingWorld, { event, tally }: ShownEvent): ApiDeskEvent => {
  const { bezoeken, sectoren } = apiTally(event.code, tally)
  return { ...apiEvent(event, timeZoneOf(world, event.municipality)), bezoeken, tellingen: sectoren }
}

export const listDeskEvents = deskEndpoint(
  {
    method: 'get',
    path: '/gids/evenementen',
    operationId: 'lijstEvenementen',
    tag: TAG,
    summary: 'De evenementen van je gemeente',
    description: 'Wat komt en wat is geweest, met de tellingen zoals iedereen ze mag zien.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De evenementen, het laatste eerst.',
        content: { 'application/json': { schema: deskEventsSchema, example: exampleOf(deskEventsSchema) } },
      },
    ],
    problems: [],
  },
  async (_, world, context, person) => {
    const events = await listEvents(world, person)
    const body: ApiDeskEvents = {
      peildatum: world.now(),
      evenementen: events.map(one => deskEvent(world, one)),
    }
    return context.json(body)
  },
)

export const makeDeskEvent = deskEndpoint(
  {
    method: 'post',
    path: '/gids/evenementen',
    operationId: 'maakEvenement',
    tag: TAG,
    summary: 'Maak een evenement',
    description:
      'Het krijgt een eigen code. Dag en tijd zijn die van de klok in je gemeente. Met dezelfde Idempotency-Key en dezelfde inhoud komt hetzelfde evenement terug.',
    desk: 'gids',
    parts: {
      header: z.object({
        'idempotency-key': uuidSchema.optional().meta({
          description: 'Een UUID die de afzender maakt; bij opnieuw proberen dezelfde.',
          example: EXAMPLE_ID,
        }),
      }),
      body: newEventSchema,
    },
    bodyExample: exampleOf(newEventSchema),
    answers: [{ status: 201, description: 'Het evenement met zijn code.', content }],
    problems: ['idempotentiesleutel-hergebruikt'],
  },
  async ({ header, body }, world, context, person) => {
    const made = await makeEvent(world, person, wishOf(body), header['idempotency-key'])
    if (made.ok) return context.json(deskEvent(world, made.value), 201)
    if (made.problem === 'key-reused') return problem(context, 'idempotentiesleutel-hergebruikt')
    return problem(context, 'ongeldige-invoer', { errors: made.problem.map(fieldErrorOf) })
  },
)

export const changeDeskEvent = deskEndpoint(
  {
    method: 'put',
    path: '/gids/evenementen/{code}',
    operationId: 'wijzigEvenement',
    tag: TAG,
    summary: 'Wijzig een evenement',
    description:
      'Alles behalve de code. Wat is geteld, blijft geteld. Twee weken na het eind liggen begin en eind vast.',
    desk: 'gids',
    parts: { path: ofEvent, body: newEventSchema },
    bodyExample: exampleOf(newEventSchema),
    answers: [{ status: 200, description: 'Het evenement zoals het nu is.', content }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const changed = await changeEvent(world, person, path.code, wishOf(body))
    if (changed.ok) return context.json(deskEvent(world, changed.value))
    if (changed.problem === 'not-found') return problem(context, 'niet-gevonden')
    return problem(context, 'ongeldige-invoer', { errors: changed.problem.map(fieldErrorOf) })
  },
)

export const removeDeskEvent = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/evenementen/{code}',
    operationId: 'verwijderEvenement',
    tag: TAG,
    summary: 'Verwijder een evenement',
    description: 'Kan zolang er niemand is geteld. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: { path: ofEvent },
    answers: [{ status: 204, description: 'Het evenement is er niet meer, nu of eerder.' }],
    problems: ['evenement-al-geteld'],
  },
  async ({ path }, world, context, person) => {
    const removed = await removeEvent(world, person, path.code)
    return removed.ok ? context.body(null, 204) : problem(context, 'evenement-al-geteld')
  },
)
