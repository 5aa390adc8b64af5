import { z } from 'zod'
import { eventCodeSchema, eventSchema } from '#contract/api/event.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { storedCountSchema } from '#contract/api/sealed-count.schema.ts'
import { newTallySchema, tallyQuerySchema, tallySchema } from '#contract/api/tally.schema.ts'
import { success } from '#core/shared/result.ts'
import { timeZoneOf } from '../use-cases/booking-world.ts'
import { countAtEvent, readEvent, readTally } from '../use-cases/hold-events.ts'
import { apiEvent, apiTally } from './api-event.ts'
import { endpoint } from './endpoint.ts'
import { EXAMPLE_ID, exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'
import { openStored } from './stored-message.ts'

export const getEvent = endpoint(
  {
    method: 'get',
    path: '/evenementen/{code}',
    operationId: 'leesEvenement',
    tag: 'Evenementen',
    summary: 'Bekijk een evenement',
    description: 'Wat er te zien en te doen is op het evenement met deze code.',
    parts: { path: z.object({ code: eventCodeSchema }) },
    answers: [
      {
        status: 200,
        description: 'Het evenement.',
        content: { 'application/json': { schema: eventSchema, example: exampleOf(eventSchema) } },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context) => {
    const found = await readEvent(world, path.code)
    if (!found.ok) return problem(context, 'niet-gevonden')
    return context.json(apiEvent(found.value, timeZoneOf(world, found.value.municipality)))
  },
)

export const putTally = endpoint(
  {
    method: 'put',
    path: '/tellingen/{id}',
    operationId: 'telBezoek',
    tag: 'Evenementen',
    summary: 'Tel een bezoek mee',
    description:
      'Telt een afgerond bezoek op een evenement, zonder iets over de bezoeker. De afzender kiest zelf het id. Hetzelfde id nog een keer sturen telt niet nog een keer, ook niet met een andere inhoud. Kan tot twee weken na het evenement. Een telling die op een gedeelde tablet heeft gewacht, komt verzegeld.',
    parts: {
      path: z.object({
        id: uuidSchema.meta({
          description: 'Id van het bezoek; de afzender maakt het.',
          example: EXAMPLE_ID,
        }),
      }),
      body: z.union([newTallySchema, storedCountSchema]),
    },
    bodyExample: exampleOf(newTallySchema),
    answers: [{ status: 204, description: 'Het bezoek is geteld, nu of eerder.' }],
    problems: ['niet-gevonden', 'evenement-gesloten'],
  },
  async ({ path, body: given }, world, context) => {
    const tally =
      'verzegeldeTelling' in given
        ? await openStored(
            context,
            world,
            { kind: 'telling', id: path.id, schema: newTallySchema, field: 'verzegeldeTelling' },
            given.verzegeldeTelling,
          )
        : success(given)
    if (!tally.ok) return tally.problem
    const body = tally.value
    const counted = await countAtEvent(world, { id: path.id, event: body.evenement, sectors: body.sectoren })
    if (counted.ok) return context.body(null, 204)
    return problem(context, counted.problem === 'closed' ? 'evenement-gesloten' : 'niet-gevonden')
  },
)

export const listTallies = endpoint(
  {
    method: 'get',
    path: '/tellingen',
    operationId: 'lijstTellingen',
    tag: 'Evenementen',
    summary: 'Tellingen van een evenement',
    description:
      'Hoeveel bezoeken er waren en welke sectoren bovenaan stonden, afgerond naar beneden op vijf. Minder dan vijf staat er niet. De sectoren veranderen alleen als het aantal bezoeken verandert: bij elk vijfde bezoek.',
    parts: { query: tallyQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De tellingen tot nu toe.',
        content: { 'application/json': { schema: tallySchema, example: exampleOf(tallySchema) } },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ query }, world, context) => {
    const tally = await readTally(world, query.evenement)
    if (!tally.ok) return problem(context, 'niet-gevonden')
    return context.json(apiTally(query.evenement, tally.value))
  },
)
