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
import { dayErrors, detailsFromApi, detailsToApi, walkInErrors } from './api-details.ts'
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
    const today = localDate(world.now(), TIME_ZONE).toString()
    const answer: ApiDetailsOfTown = {
      peildatum: today,
      locaties: (await detailsOfTown(world, person)).map(({ location, packed, changed, expected }) => ({
        id: location.id,
        ...detailsToApi(location, today),
        inhoud: location.changed ? detailsToApi(packed, today) : null,
        gewijzigd: changed ? { door: changed.by, op: changed.at } : null,
        afspraken: expected,
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
      'Geldt meteen voor de app van inwoners en voor nieuwe mail en agendabestanden. Wat gelijk is aan de inhoud, volgt de inhoud. Wat anders is, ook alleen de bron of de laatste dag, is van vandaag, tot en met die dag te lezen. Wie al een afspraak heeft, krijgt vanzelf geen bericht. Nog een keer sturen verandert niets.',
    desk: 'beheerder',
    parts: { path: ofLocation, body: newDetailsSchema },
    bodyExample: exampleOf(newDetailsSchema),
    answers: [{ status: 204, description: 'De gegevens gelden.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const errors = walkInErrors(body)
    if (errors.length > 0) return problem(context, 'ongeldige-invoer', { errors })
    const changed = await changeDetails(world, person, path.id, detailsFromApi(body))
    if (changed.ok) return context.body(null, 204)
    return changed.problem === 'not-found'
      ? problem(context, 'niet-gevonden')
      : problem(context, 'ongeldige-invoer', { errors: dayErrors(changed.problem) })
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
