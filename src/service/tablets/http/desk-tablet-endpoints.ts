import { z } from 'zod'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import {
  type ApiPairing,
  type ApiTablets,
  newPairingSchema,
  pairingSchema,
  tabletsSchema,
} from '#contract/api/tablet.schema.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import type { Tablet } from '../store/tablets.ts'
import { makePairing } from '../use-cases/pair-tablet.ts'
import { listTablets, revokeTablet } from '../use-cases/watch-tablets.ts'

const TAG = 'Balie: tablets'

const shown = ({ id, name, isDemo, pairedAt, seen }: Tablet): ApiTablets['tablets'][number] => ({
  id,
  naam: name,
  proef: isDemo,
  gekoppeldOp: pairedAt,
  status: seen
    ? {
        gezienOp: seen.at,
        versie: seen.version,
        wachtend: seen.waiting,
        onbezorgbaar: seen.deadLetters,
        klokafwijking: seen.clockSkew,
      }
    : null,
})

export const listDeskTablets = deskEndpoint(
  {
    method: 'get',
    path: '/gids/tablets',
    operationId: 'lijstTablets',
    tag: TAG,
    summary: 'De tablets van je gemeente',
    description: 'Met wanneer elke tablet voor het laatst iets liet horen, en hoe het ermee gaat.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De tablets, op naam.',
        content: { 'application/json': { schema: tabletsSchema, example: exampleOf(tabletsSchema) } },
      },
    ],
    problems: [],
  },
  async (_, world, context, { municipality }) => {
    const tablets = await listTablets(world, municipality)
    const answer: ApiTablets = { peildatum: world.now(), tablets: tablets.map(shown) }
    return context.json(answer)
  },
)

export const makeDeskPairing = deskEndpoint(
  {
    method: 'post',
    path: '/gids/koppelcodes',
    operationId: 'maakKoppelcode',
    tag: TAG,
    summary: 'Maak een koppelcode voor een tablet',
    description: 'De code werkt één keer, een kwartier lang. De tablet komt bij je eigen gemeente.',
    desk: 'gids',
    parts: { body: newPairingSchema },
    bodyExample: exampleOf(newPairingSchema),
    answers: [
      {
        status: 201,
        description: 'De koppelcode.',
        content: { 'application/json': { schema: pairingSchema, example: exampleOf(pairingSchema) } },
      },
    ],
    problems: [],
  },
  async ({ body }, world, context, { municipality }) => {
    const made = await makePairing(world, { municipality, name: body.naam })
    if (!made.ok) return problem(context, 'geen-toegang')
    const answer: ApiPairing = { koppelcode: made.value.code, verlooptOp: made.value.expires }
    return context.json(answer, 201)
  },
)

export const revokeDeskTablet = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/tablets/{id}',
    operationId: 'ontkoppelTablet',
    tag: TAG,
    summary: 'Ontkoppel een tablet',
    description:
      'Vanaf nu kent de dienst de tablet niet meer. De tablet zelf blijft werken, zonder koppeling.',
    desk: 'beheerder',
    parts: {
      path: z.object({ id: uuidSchema.meta({ description: 'Id van de tablet.', example: EXAMPLE_ID }) }),
    },
    answers: [{ status: 204, description: 'De tablet is ontkoppeld, nu of eerder.' }],
    problems: [],
  },
  async ({ path }, world, context, { municipality }) => {
    await revokeTablet(world, { id: path.id, municipality })
    return context.body(null, 204)
  },
)
