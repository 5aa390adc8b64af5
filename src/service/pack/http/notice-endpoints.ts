import { z } from 'zod'
import {
  type ApiDeskNotices,
  type ApiNotices,
  deskNoticesSchema,
  NOTICE_DAYS,
  NOTICES_SHOWN,
  newNoticeSchema,
  noticesQuerySchema,
  noticesSchema,
} from '#contract/api/notice.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { isPseudoLanguage } from '#contract/content/languages.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import { endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { noticesFrom, removeNotice, saveNotice } from '../store/notices.ts'
import { PACK_TAG, TIME_ZONE } from './pack-tag.ts'

const ofNotice = z.object({
  id: uuidSchema.meta({ description: 'Id van de mededeling; wie haar maakt, bedenkt het.' }),
})
const FIRST_LANGUAGE = 'nl'

const today = (now: string): string => localDate(now, TIME_ZONE).toString()

export const listNotices = endpoint(
  {
    method: 'get',
    path: '/mededelingen',
    operationId: 'lijstMededelingen',
    tag: 'Mededelingen',
    summary: 'Wat een gemeente haar inwoners vandaag laat weten',
    description: `De mededelingen van vandaag, hooguit ${NOTICES_SHOWN}: de laatst gewijzigde eerst. Elke mededeling is er in het Nederlands, en soms ook in andere talen.`,
    parts: { query: noticesQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De mededelingen; meestal geen.',
        content: { 'application/json': { schema: noticesSchema, example: exampleOf(noticesSchema) } },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ query }, { database, municipalities, now }, context) => {
    if (!municipalities.some(({ id }) => id === query.gemeente)) return problem(context, 'niet-gevonden')
    const day = today(now())
    const notices = await noticesFrom(database, query.gemeente, day)
    const answer: ApiNotices = {
      mededelingen: notices
        .filter(({ firstDay }) => firstDay <= day)
        .toSorted((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id))
        .slice(0, NOTICES_SHOWN)
        .map(({ id, texts, lastDay }) => ({ id, teksten: { ...texts }, tot: lastDay })),
    }
    return context.json(answer)
  },
)

export const listDeskNotices = deskEndpoint(
  {
    method: 'get',
    path: '/gids/mededelingen',
    operationId: 'lijstMededelingenVanGemeente',
    tag: PACK_TAG,
    summary: 'De mededelingen van je gemeente',
    description:
      'Wat inwoners nu of later te lezen krijgen, en wie het schreef. Wat voorbij is, staat er niet bij.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De mededelingen, wat het eerst begint vooraan.',
        content: { 'application/json': { schema: deskNoticesSchema, example: exampleOf(deskNoticesSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { database, municipalities, now }, context, { municipality }) => {
    const day = today(now())
    const notices = await noticesFrom(database, municipality, day)
    const town = municipalities.find(({ id }) => id === municipality)
    const answer: ApiDeskNotices = {
      peildatum: day,
      talen: (town?.languages ?? [FIRST_LANGUAGE]).filter(language => !isPseudoLanguage(language)),
      mededelingen: notices.map(({ id, texts, firstDay, lastDay, by, at }) => ({
        id,
        teksten: { ...texts },
        van: firstDay,
        tot: lastDay,
        gewijzigd: { door: by, op: at },
      })),
    }
    return context.json(answer)
  },
)

const error = (pointer: string, code: string, detail: string): FieldError => ({
  in: 'body',
  location: { pointer },
  code,
  detail,
})

export const putNotice = deskEndpoint(
  {
    method: 'put',
    path: '/gids/mededelingen/{id}',
    operationId: 'schrijfMededeling',
    tag: PACK_TAG,
    summary: 'Schrijf of wijzig een mededeling',
    description: `Inwoners lezen haar in de app, van de eerste tot en met de laatste dag; hooguit ${NOTICE_DAYS} dagen. Alleen gewone tekst, in de talen van de gemeente. Nog een keer sturen verandert niets.`,
    desk: 'beheerder',
    parts: { path: ofNotice, body: newNoticeSchema },
    bodyExample: exampleOf(newNoticeSchema),
    answers: [{ status: 204, description: 'De mededeling is bewaard.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path, body }, world, context, person) => {
    const { municipality } = person
    const town = world.municipalities.find(({ id }) => id === municipality)
    const errors = Object.keys(body.teksten)
      .filter(language => town?.languages && !town.languages.includes(language))
      .map(language =>
        error(`#/teksten/${language}`, 'unknown-language', 'De gemeente heeft deze taal niet.'),
      )
    if (body.tot < today(world.now())) errors.push(error('#/tot', 'past', 'Deze dag is voorbij.'))
    if (errors.length > 0) return problem(context, 'ongeldige-invoer', { errors })
    const saved = await saveNotice(world.database, municipality, {
      id: path.id,
      texts: body.teksten,
      firstDay: body.van,
      lastDay: body.tot,
      by: person.name,
      at: world.now(),
    })
    return saved ? context.body(null, 204) : problem(context, 'niet-gevonden')
  },
)

export const deleteNotice = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/mededelingen/{id}',
    operationId: 'verwijderMededeling',
    tag: PACK_TAG,
    summary: 'Haal een mededeling weg',
    description: 'Inwoners lezen haar niet meer. Nog een keer kan geen kwaad.',
    desk: 'beheerder',
    parts: { path: ofNotice },
    answers: [{ status: 204, description: 'De mededeling is er niet meer.' }],
    problems: [],
  },
  async ({ path }, { database }, context, { municipality }) => {
    await removeNotice(database, municipality, path.id)
    return context.body(null, 204)
  },
)
