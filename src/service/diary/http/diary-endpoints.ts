import { z } from 'zod'
import { preferenceSchema } from '#contract/api/conversation-request.schema.ts'
import {
  type ApiDiary,
  type ApiOpenings,
  type ApiShownContact,
  diaryQuerySchema,
  diarySchema,
  openingsSchema,
  shownContactSchema,
} from '#contract/api/diary.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { isoInstant, localDate, startOfDay } from '#core/scheduling/local-time.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { openingsOf } from '../store/contact-openings.ts'
import { appointmentsBetween, openRequestsOf } from '../store/diary.ts'
import { lookIntoContact } from '../use-cases/look-into-contact.ts'
import { apiDiaryAppointment } from './api-diary-appointment.ts'

export const DIARY_TAG = 'Balie: agenda'

const OPENINGS = 200

const preferencesSchema = z.array(preferenceSchema)
const stored = z.array(z.object({ day: z.string(), part: z.string() }))

/** As it was kept, in the words of the API. What does not read any more is left out: the request still counts. */
const preferencesOf = (json: string): z.infer<typeof preferencesSchema> => {
  const kept = stored.safeParse(JSON.parse(json)).data ?? []
  return preferencesSchema.safeParse(kept.map(({ day, part }) => ({ dag: day, dagdeel: part }))).data ?? []
}

/** The days that were asked, or those of the week of today: from Monday to Sunday. */
const daysOf = (
  { vanaf, tot }: z.infer<typeof diaryQuerySchema>,
  today: ReturnType<typeof localDate>,
): { readonly first: string; readonly last: string } => {
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return { first: vanaf ?? monday.toString(), last: tot ?? monday.add({ days: 6 }).toString() }
}

export const showDiary = deskEndpoint(
  {
    method: 'get',
    path: '/gids/gesprekken',
    operationId: 'toonAgenda',
    tag: DIARY_TAG,
    summary: 'De agenda van je gemeente',
    description:
      'De afspraken van een aantal dagen, ook die zijn afgezegd, en alle verzoeken waar nog iets mee moet. Zonder namen: die bekijk je per gesprek.',
    desk: 'gids',
    parts: { query: diaryQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De agenda, de vroegste eerst.',
        content: { 'application/json': { schema: diarySchema, example: exampleOf(diarySchema) } },
      },
    ],
    problems: [],
  },
  async ({ query }, world, context, { municipality }) => {
    const { database, now } = world
    const timeZone = timeZoneOf(world, municipality)
    const { first, last } = daysOf(query, localDate(now(), timeZone))
    const from = isoInstant(startOfDay(first, timeZone))
    const until = isoInstant(startOfDay(last, timeZone, 1))
    const appointments = await appointmentsBetween(database, { municipality, from, until })
    const requests = await openRequestsOf(database, municipality)
    const answer: ApiDiary = {
      peildatum: now(),
      vanaf: first,
      tot: last,
      afspraken: appointments.map(apiDiaryAppointment),
      verzoeken: requests.map(one => ({
        id: one.id,
        code: one.code,
        taal: one.language,
        voorkeuren: preferencesOf(one.preferences),
        gevraagdOp: one.askedAt,
        heeftGegevens: one.hasContact,
      })),
    }
    return context.json(answer)
  },
)

export const openContactData = deskEndpoint(
  {
    method: 'post',
    path: '/gids/gesprekken/{id}/inzagen',
    operationId: 'bekijkContactgegevens',
    tag: DIARY_TAG,
    summary: 'Bekijk van wie een gesprek is',
    description:
      'Opent de contactgegevens van een afspraak of een verzoek. We houden bij wie dit wanneer deed, niet wat er te zien was.',
    desk: 'gids',
    parts: {
      path: z.object({
        id: uuidSchema.meta({ description: 'Id van de afspraak of het verzoek.', example: EXAMPLE_ID }),
      }),
    },
    answers: [
      {
        status: 201,
        description: 'De contactgegevens.',
        content: {
          'application/json': { schema: shownContactSchema, example: exampleOf(shownContactSchema) },
        },
      },
    ],
    problems: ['niet-gevonden', 'gegevens-niet-te-lezen'],
  },
  async ({ path }, world, context, person) => {
    const looked = await lookIntoContact(world, person, path.id)
    if (!looked.ok)
      return problem(context, looked.problem === 'not-found' ? 'niet-gevonden' : 'gegevens-niet-te-lezen')
    const { name, channel, address } = looked.value
    const answer: ApiShownContact = {
      naam: name,
      kanaal: channel === 'phone' ? 'telefoon' : 'email',
      adres: address,
    }
    return context.json(answer, 201)
  },
)

export const listOpenings = deskEndpoint(
  {
    method: 'get',
    path: '/gids/inzagen',
    operationId: 'lijstInzagen',
    tag: DIARY_TAG,
    summary: 'Wie contactgegevens bekeek',
    description: `De laatste ${OPENINGS} keer dat een medewerker contactgegevens opende.`,
    desk: 'beheerder',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De inzagen, de laatste eerst.',
        content: { 'application/json': { schema: openingsSchema, example: exampleOf(openingsSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { database }, context, { municipality }) => {
    const openings = await openingsOf(database, municipality, OPENINGS)
    const answer: ApiOpenings = {
      inzagen: openings.map(({ id, who, when, code }) => ({ id, wie: who, op: when, code })),
    }
    return context.json(answer)
  },
)
