import { z } from 'zod'
import { type ApiHoursOfTown, hoursOfTownSchema, newHoursSchema } from '#contract/api/opening-hours.schema.ts'
import { locationIdSchema } from '#contract/api/slot.schema.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { changeHours, comingExceptions, hoursOfTown, locationOf } from '../use-cases/change-hours.ts'
import { hoursErrors, hoursFromApi, hoursToApi } from './api-hours.ts'
import { PACK_TAG, TIME_ZONE } from './pack-tag.ts'

const ofLocation = z.object({ id: locationIdSchema })

export const listHours = deskEndpoint(
  {
    method: 'get',
    path: '/gids/openingstijden',
    operationId: 'lijstOpeningstijden',
    tag: PACK_TAG,
    summary: 'De openingstijden van je gemeente',
    description:
      'Wanneer er gesprekken zijn: zoals de inhoud van de gemeente zegt, of zoals de balie ze zette. Met de afspraken die erbuiten vallen.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De openingstijden per locatie.',
        content: { 'application/json': { schema: hoursOfTownSchema, example: exampleOf(hoursOfTownSchema) } },
      },
    ],
    problems: [],
  },
  async (_, world, context, person) => {
    const now = world.now()
    const answer: ApiHoursOfTown = {
      peildatum: localDate(now, TIME_ZONE).toString(),
      locaties: (await hoursOfTown(world, person)).map(({ location, changed, outside }) => ({
        id: location.id,
        ...hoursToApi({ weekly: location.rules.weekly, exceptions: comingExceptions(location, now) }),
        gespreksduur: location.rules.minutes,
        dichtOpFeestdagen: location.rules.closedOnHolidays ?? false,
        eigen: (changed?.hours ?? null) !== null,
        gewijzigd: changed ? { door: changed.by, op: changed.at } : null,
        buitenTijden: outside.map(({ start }) => start),
      })),
    }
    return context.json(answer)
  },
)

export const putHours = deskEndpoint(
  {
    method: 'put',
    path: '/gids/openingstijden/{id}',
    operationId: 'wijzigOpeningstijden',
    tag: PACK_TAG,
    summary: 'Geef een locatie andere openingstijden',
    description:
      'Geldt meteen voor de vrije tijden. Afspraken die er al zijn, blijven staan, ook als ze nu buiten de tijden vallen. Nog een keer sturen verandert niets.',
    desk: 'beheerder',
    parts: { path: ofLocation, body: newHoursSchema },
    bodyExample: exampleOf(newHoursSchema),
    answers: [{ status: 204, description: 'De openingstijden gelden.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const location = locationOf(world, person, path.id)
    if (!location) return problem(context, 'niet-gevonden')
    const { timeZone, rules } = location
    const today = localDate(world.now(), timeZone).toString()
    const errors = hoursErrors(body, { minutes: rules.minutes, today })
    if (errors.length > 0) return problem(context, 'ongeldige-invoer', { errors })
    const changed = await changeHours(world, person, path.id, hoursFromApi(body))
    return changed.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)

export const resetHours = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/openingstijden/{id}',
    operationId: 'zetOpeningstijdenTerug',
    tag: PACK_TAG,
    summary: 'Ga terug naar de openingstijden van de inhoud',
    description: 'Geldt meteen voor de vrije tijden. Nog een keer kan geen kwaad.',
    desk: 'beheerder',
    parts: { path: ofLocation },
    answers: [{ status: 204, description: 'De openingstijden van de inhoud gelden.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context, person) => {
    const changed = await changeHours(world, person, path.id, null)
    return changed.ok ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)
