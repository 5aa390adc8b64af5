import { z } from 'zod'
import { personPathSchema } from '#contract/api/desk.schema.ts'
import {
  type ApiGuides,
  chosenGuideSchema,
  guidesSchema,
  newAbsenceSchema,
} from '#contract/api/guide.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { ownHoursOf } from '../../booking/store/own-hours.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { calendarKeySince } from '../store/calendar-keys.ts'
import { appointmentsInAbsences } from '../store/diary.ts'
import { absencesOf, guideOf } from '../store/guides.ts'
import { guidesIn } from '../use-cases/guides-in-town.ts'
import { type AbsenceRefusal, chooseGuide, noteAbsence, removeAbsence } from '../use-cases/keep-guides.ts'
import { apiDiaryAppointment } from './api-diary-appointment.ts'
import { apiOwnHours } from './api-own-hours.ts'

const TAG = 'Balie: gidsen'

export const listGuides = deskEndpoint(
  {
    method: 'get',
    path: '/gids/gidsen',
    operationId: 'lijstGidsen',
    tag: TAG,
    summary: 'De gidsen van je gemeente, en wanneer zij er niet zijn',
    description: 'Met de afspraken die in een afwezigheid staan. Zonder namen en zonder reden.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De gidsen, in de volgorde van de inhoud.',
        content: { 'application/json': { schema: guidesSchema, example: exampleOf(guidesSchema) } },
      },
    ],
    problems: [],
  },
  async (_, world, context, { id, municipality }) => {
    const { database } = world
    const now = world.now()
    const guides = guidesIn(world, municipality)
    const hours = await ownHoursOf(database, guides)
    const [own, absences, agreed] = [
      await guideOf(database, id),
      await absencesOf(database, guides, now),
      await appointmentsInAbsences(database, guides, now),
    ]
    const absencesBy = (guide: string) =>
      absences
        .filter(one => one.guide === guide)
        .map(one => ({
          ...{ id: one.id, begin: one.start, eind: one.end },
          afspraken: (agreed.get(one.id) ?? []).map(apiDiaryAppointment),
        }))
    const answer: ApiGuides = {
      peildatum: now,
      // A guide who left the pack is nobody any more.
      ik: {
        id,
        gids: guides.find(guide => guide === own) ?? null,
        agendaSinds: (await calendarKeySince(database, id)) ?? null,
      },
      gidsen: guides.map(guide => ({
        id: guide,
        uren: hours.filter(one => one.guide === guide).map(apiOwnHours),
        afwezigheden: absencesBy(guide),
      })),
    }
    return context.json(answer)
  },
)

export const chooseOwnGuide = deskEndpoint(
  {
    method: 'put',
    path: '/gids/medewerkers/{id}/gids',
    operationId: 'kiesGids',
    tag: TAG,
    summary: 'Zeg welke gids iemand is',
    description:
      'Voor jezelf zolang je geen gids bent, of als beheerder voor iedereen. Twee mensen mogen dezelfde gids zijn. Null: geen gids. Verandert het, dan werkt een geheim adres voor de agenda niet meer. Nog een keer verandert niets.',
    desk: 'gids',
    parts: { path: personPathSchema, body: chosenGuideSchema },
    bodyExample: exampleOf(chosenGuideSchema),
    answers: [{ status: 204, description: 'Het is bewaard.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const chosen = await chooseGuide(world, person, path.id, body.gids)
    if (chosen.ok) return context.body(null, 204)
    return problem(context, chosen.problem === 'not-allowed' ? 'geen-toegang' : 'niet-gevonden')
  },
)

const path = z.object({
  id: uuidSchema.meta({ description: 'Id van de afwezigheid, zelfgemaakt.', example: EXAMPLE_ID }),
})

const OVER: FieldError = {
  in: 'body',
  location: { pointer: '#/laatsteDag' },
  code: 'over',
  detail: 'Deze tijd is al voorbij.',
}

const REFUSED: Readonly<
  Record<Exclude<AbsenceRefusal, 'over'>, 'geen-toegang' | 'niet-gevonden' | 'nummer-al-gebruikt'>
> = {
  'not-allowed': 'geen-toegang',
  'not-found': 'niet-gevonden',
  'id-reused': 'nummer-al-gebruikt',
}

export const putAbsence = deskEndpoint(
  {
    method: 'put',
    path: '/gids/afwezigheden/{id}',
    operationId: 'noteerAfwezigheid',
    tag: TAG,
    summary: 'Noteer wanneer een gids er niet is',
    description:
      'Die tijden zijn meteen niet meer te kiezen. Wat al is afgesproken, blijft staan: verzet het of zeg het af. Een gids doet dit voor zichzelf, een beheerder voor iedereen. Nog een keer sturen verandert niets.',
    desk: 'gids',
    parts: { path, body: newAbsenceSchema },
    bodyExample: exampleOf(newAbsenceSchema),
    answers: [{ status: 204, description: 'De afwezigheid staat in de agenda.' }],
    problems: ['niet-gevonden', 'nummer-al-gebruikt'],
  },
  async ({ path, body }, world, context, person) => {
    const { gids: guide, eersteDag: firstDay, laatsteDag: lastDay, vanaf: from, tot: to } = body
    const noted = await noteAbsence(world, person, { id: path.id, guide, firstDay, lastDay, from, to })
    if (noted.ok) return context.body(null, 204)
    if (noted.problem === 'over') return problem(context, 'ongeldige-invoer', { errors: [OVER] })
    return problem(context, REFUSED[noted.problem])
  },
)

export const deleteAbsenceEndpoint = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/afwezigheden/{id}',
    operationId: 'verwijderAfwezigheid',
    tag: TAG,
    summary: 'De gids is er toch',
    description: 'De tijden zijn meteen weer te kiezen. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: { path },
    answers: [{ status: 204, description: 'De afwezigheid is weg, nu of eerder.' }],
    problems: [],
  },
  async ({ path }, world, context, person) => {
    const removed = await removeAbsence(world, person, path.id)
    return removed.ok ? context.body(null, 204) : problem(context, 'geen-toegang')
  },
)
