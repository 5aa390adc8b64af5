import { z } from 'zod'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import {
  type ApiPairedTablet,
  type ApiPairing,
  type ApiTabletStatus,
  demoPairingSchema,
  newDemoPairingSchema,
  newTabletSchema,
  newTabletStatusSchema,
  pairedTabletSchema,
  pairingSchema,
  tabletStatusSchema,
} from '#contract/api/tablet.schema.ts'
import { endpoint } from '../../booking/http/endpoint.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { clientAddress } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { makePairing, pairTablet } from '../use-cases/pair-tablet.ts'
import { reportTablet } from '../use-cases/watch-tablets.ts'
import { notPaired, tabletKeyOf } from './tablet-key.ts'

const TAG = 'Tablets'
const DEMO_NAME = 'Proeftablet'

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  'application/json': { schema, example: exampleOf(schema) },
})

export const pairWithCode = endpoint(
  {
    method: 'post',
    path: '/tablets',
    operationId: 'koppelTablet',
    tag: TAG,
    summary: 'Koppel een tablet',
    description:
      'Met de koppelcode die een gids aan de balie maakt. Een code werkt één keer, een kwartier lang. Raakt het antwoord kwijt, maak dan een nieuwe code.',
    parts: { body: newTabletSchema },
    bodyExample: exampleOf(newTabletSchema),
    answers: [{ status: 201, description: 'De tablet is gekoppeld.', content: json(pairedTabletSchema) }],
    problems: ['koppelcode-ongeldig'],
  },
  async ({ body }, world, context) => {
    const paired = await pairTablet(world, body.koppelcode, clientAddress(context))
    if (paired.ok) {
      const { id, name, municipality, token } = paired.value
      const answer: ApiPairedTablet = { id, naam: name, gemeente: municipality, tabletsleutel: token }
      return context.json(answer, 201)
    }
    if (paired.problem.kind === 'unknown-code') return problem(context, 'koppelcode-ongeldig')
    const wait = { 'Retry-After': String(paired.problem.waitSeconds) }
    return problem(context, 'te-veel-verzoeken', {}, wait)
  },
)

export const putTabletStatus = endpoint(
  {
    method: 'put',
    path: '/tablets/{id}/status',
    operationId: 'meldTabletstatus',
    tag: TAG,
    summary: 'Laat weten dat een tablet er is',
    description:
      'Elke minuut, door een gekoppelde tablet. Zo ziet een gids of alles werkt. Er staat niets in over een bezoeker.',
    parts: {
      path: z.object({ id: uuidSchema.meta({ description: 'Id van de tablet.', example: EXAMPLE_ID }) }),
      body: newTabletStatusSchema,
    },
    bodyExample: exampleOf(newTabletStatusSchema),
    secured: 'tabletsleutel',
    answers: [{ status: 200, description: 'Gezien.', content: json(tabletStatusSchema) }],
    problems: ['tabletsleutel-ongeldig'],
  },
  async ({ path, body }, world, context) => {
    const token = tabletKeyOf(context)
    if (token === undefined) return notPaired(context)
    const seen = await reportTablet(world, {
      id: path.id,
      token,
      version: body.versie,
      waiting: body.wachtend,
      deadLetters: body.onbezorgbaar,
      clock: body.klok,
    })
    if (!seen.ok) return notPaired(context)
    const answer: ApiTabletStatus = { peildatum: seen.value.at, klokafwijking: seen.value.clockSkew }
    return context.json(answer)
  },
)

export const offerDemoPairing = endpoint(
  {
    method: 'get',
    path: '/proefkoppelcodes',
    operationId: 'leesProefkoppeling',
    tag: TAG,
    summary: 'Of een tablet hier zonder balie te koppelen is',
    description: 'Alleen bij de ingebouwde database, om het uit te proberen.',
    parts: {},
    answers: [{ status: 200, description: 'Of het kan.', content: json(demoPairingSchema) }],
    problems: [],
  },
  async (_, { isDemo = false }, context) => context.json({ mogelijk: isDemo }),
)

export const makeDemoPairing = endpoint(
  {
    method: 'post',
    path: '/proefkoppelcodes',
    operationId: 'maakProefkoppelcode',
    tag: TAG,
    summary: 'Maak een koppelcode om het uit te proberen',
    description: 'Alleen bij de ingebouwde database. Van deze tablets blijven er hooguit twintig staan.',
    parts: { body: newDemoPairingSchema },
    bodyExample: exampleOf(newDemoPairingSchema),
    answers: [{ status: 201, description: 'De koppelcode.', content: json(pairingSchema) }],
    problems: ['niet-gevonden'],
  },
  async ({ body }, world, context) => {
    if (!world.isDemo) return problem(context, 'niet-gevonden')
    const made = await makePairing(world, { municipality: body.gemeente, name: DEMO_NAME, isDemo: true })
    if (!made.ok) return problem(context, 'niet-gevonden')
    const answer: ApiPairing = { koppelcode: made.value.code, verlooptOp: made.value.expires }
    return context.json(answer, 201)
  },
)
