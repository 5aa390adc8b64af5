import type { Context } from 'hono'
import {
  type ApiOwnAccount,
  ownAccountSchema,
  passwordChangeSchema,
} from '#contract/api/own-account.schema.ts'
import { type Endpoint, endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { clientAddress } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { isSecure } from '../../is-secure.ts'
import { type Colleague, findPerson } from '../store/people.ts'
import { changePassword } from '../use-cases/change-password.ts'
import type { DeskWorld } from '../use-cases/desk-world.ts'
import { whoIs } from '../use-cases/sign-in.ts'

const TAG = 'Je account'

/** Whoever is signed in, with what the desk knows of them. */
export const whoAsks = async (desk: DeskWorld, { req }: Context): Promise<Colleague | undefined> => {
  const { headers } = req.raw
  const person = await whoIs(desk, headers, isSecure(headers))
  return person && findPerson(desk.database, person.id)
}

/** Of the person who is signed in, for themselves. Beside the API, as a new password comes with a new cookie. */
export const accountEndpoints = (desk: DeskWorld): readonly Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/account',
      operationId: 'leesEigenAccount',
      tag: TAG,
      summary: 'Je eigen account',
      description: 'Wat de balie van je weet, en of je wachtwoord hier is.',
      parts: {},
      answers: [
        {
          status: 200,
          description: 'Je account.',
          content: {
            'application/json': { schema: ownAccountSchema, example: exampleOf(ownAccountSchema) },
          },
        },
      ],
      problems: ['aanmelding-ontbreekt'],
    },
    async (_, __, context) => {
      const person = await whoAsks(desk, context)
      if (!person) return problem(context, 'aanmelding-ontbreekt')
      const { id, name: naam, email, role: rol, municipality: gemeente } = person
      const eigenWachtwoord = await desk.accountsIn(desk.database, true).hasPassword(id)
      const answer: ApiOwnAccount = { naam, email, rol, gemeente, eigenWachtwoord }
      return context.json(answer)
    },
  ),
  endpoint(
    {
      method: 'put',
      path: '/wachtwoord',
      operationId: 'veranderWachtwoord',
      tag: TAG,
      summary: 'Verander je wachtwoord',
      description: 'Overal waar je bent aangemeld, stopt dat; hier ga je verder.',
      parts: { body: passwordChangeSchema },
      bodyExample: exampleOf(passwordChangeSchema),
      answers: [{ status: 204, description: 'Je wachtwoord is veranderd.' }],
      problems: [
        'aanmelding-ontbreekt',
        'geen-toegang',
        'wachtwoord-onjuist',
        'wachtwoord-te-makkelijk',
        'te-veel-verzoeken',
      ],
    },
    async ({ body }, _, context) => {
      const person = await whoAsks(desk, context)
      if (!person) return problem(context, 'aanmelding-ontbreekt')
      const changed = await changePassword(desk, person, {
        current: body.huidig,
        next: body.nieuw,
        isSecure: isSecure(context.req.raw.headers),
        from: clientAddress(context),
      })
      if (changed.ok) return context.body(null, 204, { 'Set-Cookie': changed.value })
      const refused = changed.problem
      if (refused.kind === 'wrong') return problem(context, 'wachtwoord-onjuist')
      if (refused.kind === 'easy') return problem(context, 'wachtwoord-te-makkelijk')
      if (refused.kind === 'kept-elsewhere') return problem(context, 'geen-toegang')
      return problem(context, 'te-veel-verzoeken', {}, { 'Retry-After': String(refused.waitSeconds) })
    },
  ),
]
