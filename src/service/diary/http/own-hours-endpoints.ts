import { guidePathSchema, newOwnHoursSchema } from '#contract/api/guide.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { dropOwnHours, keepOwnHours } from '../use-cases/keep-own-hours.ts'
import { weeklyOf } from './api-own-hours.ts'

const TAG = 'Balie: gidsen'
const TOO_FAR_AWAY: FieldError = {
  in: 'body',
  location: { pointer: '#/vanaf' },
  code: 'too-far-away',
  detail: 'Kies een dag van een maand geleden tot een jaar vooruit.',
}
const REFUSED = { 'not-allowed': 'geen-toegang', 'not-found': 'niet-gevonden' } as const

export const putOwnHours = deskEndpoint(
  {
    method: 'put',
    path: '/gids/gidsen/{id}/uren',
    operationId: 'noteerUren',
    tag: TAG,
    summary: 'Zeg wanneer een gids werkt',
    description:
      'De week van een gids, vanaf een dag. Buiten deze uren is de gids meteen niet meer te kiezen, en nooit buiten de tijden van een vestiging. Dit gaat voor wat in de inhoud staat. Wat al is afgesproken, blijft staan.',
    desk: 'gids',
    parts: { path: guidePathSchema, body: newOwnHoursSchema },
    bodyExample: exampleOf(newOwnHoursSchema),
    answers: [{ status: 204, description: 'De uren zijn bewaard.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const hours = {
      guide: `${person.municipality}/${path.id}`,
      startsOn: body.vanaf,
      weekly: weeklyOf(body.uren),
    }
    const kept = await keepOwnHours(world, person, hours)
    if (kept.ok) return context.body(null, 204)
    if (kept.problem === 'too-far-away')
      return problem(context, 'ongeldige-invoer', { errors: [TOO_FAR_AWAY] })
    return problem(context, REFUSED[kept.problem])
  },
)

export const deleteOwnHoursEndpoint = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/gidsen/{id}/uren',
    operationId: 'verwijderUren',
    tag: TAG,
    summary: 'De gids werkt weer zoals in de inhoud',
    description: 'Alle eigen uren van de gids vervallen meteen. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: { path: guidePathSchema },
    answers: [{ status: 204, description: 'Er zijn geen eigen uren, nu of eerder al.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context, person) => {
    const dropped = await dropOwnHours(world, person, `${person.municipality}/${path.id}`)
    return dropped.ok ? context.body(null, 204) : problem(context, REFUSED[dropped.problem])
  },
)
