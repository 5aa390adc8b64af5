import { z } from 'zod'
import {
  type ApiDetailsOfTown,
  detailsOfTownSchema,
  newDetailsSchema,
} from '#contract/api/location-details.schema.ts'
import { locationIdSchema } from '#contract/api/slot.schema.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { changeDetails, detailsOfTown } from '../use-cases/change-details.ts'
import { detailsErrors, detailsFromApi, detailsToApi } from './api-details.ts'
import { PACK_TAG, TIME_ZONE } from './pack-tag.ts'

const ofLocation = z.object({ id: locationIdSchema })

export const listDetails = deskEndpoint(
  {
    method: 'get',
    path: '/gids/locaties',
    operationId: 'lijstGegevensVanLocaties',
    tag: PACK_TAG,
    summary: 'De locaties van je gemeente',
    description:
      'Hoe elke locatie heet, waar ze is, haar telefoon en wanneer iedereen mag binnenlopen: zoals de inhoud van de gemeente zegt, of zoals de balie het zette.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De locaties.',
        content: {
          'application/json': { schema: detailsOfTownSchema, example: exampleOf(detailsOfTownSchema) },
        },
      },
    ],
    problems: [],
  },
  async (_, world, context, person) => {
    const answer: ApiDetailsOfTown = {
      peildatum: localDate(world.now(), TIME_ZONE).toString(),
      locaties: (await detailsOfTown(world, person)).map(({ location, changed, agreed }) => ({
        ...detailsToApi(location),
        eigen: (changed?.facts ?? null) !== null,
        gewijzigd: changed ? { door: changed.by, op: changed.at } : null,
        afspraken: agreed,
      })),
    }
    return context.json(answer)
  },
)

export const putDetails = deskEndpoint(
  {
    method: 'put',
    path: '/gids/locaties/{id}',
    operationId: 'wijzigLocatie',
    tag: PACK_TAG,
    summary: 'Wijzig de naam, het adres, de telefoon of de inlooptijden van een locatie',
    description:
      'Geldt meteen voor de app van inwoners, mail en agenda’s. Wat gelijk is aan de inhoud, houdt de bron van de inhoud; wat anders is, krijgt deze bron, met de datum van vandaag. Wie al een afspraak heeft, krijgt vanzelf geen bericht. Nog een keer sturen verandert niets.',
    desk: 'beheerder',
    parts: { path: ofLocation, body: newDetailsSchema },
    bodyExample: exampleOf(newDetailsSchema),
    answers: [{ status: 204, description: 'De gegevens gelden.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const errors = detailsErrors(body, localDate(world.now(), TIME_ZONE))
    if (errors.length > 0) return problem(context, 'ongeldige-invoer', { errors })
    const changed = await changeDetails(world, person, path.id, detailsFromApi(body))
    return changed.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)

export const resetDetails = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/locaties/{id}',
    operationId: 'zetLocatieTerug',
    tag: PACK_TAG,
    summary: 'Ga terug naar wat de inhoud over een locatie zegt',
    description: 'Geldt meteen. Nog een keer kan geen kwaad.',
    desk: 'beheerder',
    parts: { path: ofLocation },
    answers: [{ status: 204, description: 'Wat de inhoud zegt, geldt.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context, person) => {
    const changed = await changeDetails(world, person, path.id, null)
    return changed.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)
