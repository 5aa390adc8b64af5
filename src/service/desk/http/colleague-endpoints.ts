import {
  type ApiColleagues,
  type ApiMadeInvitation,
  colleaguesSchema,
  madeInvitationSchema,
  newInvitationSchema,
  personPathSchema,
} from '#contract/api/desk.schema.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { guidesByPerson } from '../../diary/store/guides.ts'
import { deletePerson, peopleOf } from '../store/people.ts'
import { invite } from '../use-cases/invite.ts'
import { deskEndpoint } from './desk-endpoint.ts'

const TAG = 'Balie: medewerkers'

export const listColleagues = deskEndpoint(
  {
    method: 'get',
    path: '/gids/medewerkers',
    operationId: 'lijstMedewerkers',
    tag: TAG,
    summary: 'Wie zich in je gemeente kan aanmelden',
    description: 'De gidsen en beheerders met een account.',
    desk: 'beheerder',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De medewerkers, op naam.',
        content: { 'application/json': { schema: colleaguesSchema, example: exampleOf(colleaguesSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { database }, context, self) => {
    const people = await peopleOf(database, self.municipality)
    const guides = await guidesByPerson(database, self.municipality)
    const answer: ApiColleagues = {
      medewerkers: people.map(({ id, name, email, role }) => ({
        id,
        naam: name,
        email,
        rol: role,
        ikzelf: id === self.id,
        gids: guides.get(id) ?? null,
      })),
    }
    return context.json(answer)
  },
)

export const inviteColleague = deskEndpoint(
  {
    method: 'post',
    path: '/gids/uitnodigingen',
    operationId: 'nodigMedewerkerUit',
    tag: TAG,
    summary: 'Nodig een medewerker uit',
    description: 'Wie de uitnodiging krijgt, maakt er binnen een dag één account mee in je gemeente.',
    desk: 'beheerder',
    parts: { body: newInvitationSchema },
    bodyExample: exampleOf(newInvitationSchema),
    answers: [
      {
        status: 201,
        description: 'De uitnodiging. Dit is de enige keer dat we hem geven.',
        content: {
          'application/json': { schema: madeInvitationSchema, example: exampleOf(madeInvitationSchema) },
        },
      },
    ],
    problems: [],
  },
  async ({ body }, world, context, { municipality }) => {
    const { token, expires } = await invite(world, body.rol, municipality)
    const answer: ApiMadeInvitation = { uitnodiging: token, verlooptOp: expires }
    return context.json(answer, 201)
  },
)

export const removeColleague = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/medewerkers/{id}',
    operationId: 'verwijderMedewerker',
    tag: TAG,
    summary: 'Verwijder een medewerker',
    description:
      'De medewerker is meteen overal afgemeld. Bij een beheerder vervallen ook alle open uitnodigingen van de gemeente. Jezelf verwijderen kan niet.',
    desk: 'beheerder',
    parts: { path: personPathSchema },
    answers: [{ status: 204, description: 'De medewerker is weg, nu of eerder.' }],
    problems: [],
  },
  async ({ path }, { database }, context, { id, municipality }) => {
    if (path.id === id) return problem(context, 'geen-toegang')
    await deletePerson(database, { id: path.id, municipality })
    return context.body(null, 204)
  },
)
