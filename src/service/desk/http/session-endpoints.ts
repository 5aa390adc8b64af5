import type { Context } from 'hono'
import type { z } from 'zod'
import {
  type ApiDeskPerson,
  type ApiInvitation,
  deskPersonSchema,
  invitationSchema,
  newAccountSchema,
  shownInvitationSchema,
  signInSchema,
} from '#contract/api/desk.schema.ts'
import { type Endpoint, endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { clientAddress } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { isSecure } from '../../is-secure.ts'
import type { DeskWorld } from '../use-cases/desk-world.ts'
import { acceptInvitation, readInvitation } from '../use-cases/invite.ts'
import { signIn, whoIs } from '../use-cases/sign-in.ts'

const TAG = 'Aanmelden'
const ACCOUNT_PROBLEM = {
  'unknown-invitation': 'uitnodiging-ongeldig',
  'easy-password': 'wachtwoord-te-makkelijk',
  'email-in-use': 'email-al-gebruikt',
} as const

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  'application/json': { schema, example: exampleOf(schema) },
})

/** The only answers with a cookie: no body, so that what opens the desk is in no script's hands. */
const withCookie = (context: Context, cookie: string, status: 201 | 204): Response =>
  context.body(null, status, { 'Set-Cookie': cookie })

/** Signing in and out, and making an account of an invitation: of the page of the desk itself, for nobody else to build on. */
export const sessionEndpoints = (desk: DeskWorld): readonly Endpoint[] => {
  const signInHere = async (context: Context, email: string, password: string): Promise<Response> => {
    const secure = isSecure(context.req.raw.headers)
    const signed = await signIn(desk, { email, password, isSecure: secure, from: clientAddress(context) })
    if (signed.ok) return withCookie(context, signed.value, 204)
    if (signed.problem.kind === 'wrong') return problem(context, 'aanmelden-mislukt')
    const wait = { 'Retry-After': String(signed.problem.waitSeconds) }
    return problem(context, 'te-veel-verzoeken', {}, wait)
  }

  return [
    endpoint(
      {
        method: 'get',
        path: '/aanmelding',
        operationId: 'leesAanmelding',
        tag: TAG,
        summary: 'Wie er is aangemeld',
        description: 'Voor de pagina van de balie.',
        parts: {},
        answers: [{ status: 200, description: 'Wie het is.', content: json(deskPersonSchema) }],
        problems: ['aanmelding-ontbreekt'],
      },
      async (_, __, context) => {
        const { headers } = context.req.raw
        const person = await whoIs(desk, headers, isSecure(headers))
        if (!person) return problem(context, 'aanmelding-ontbreekt')
        const answer: ApiDeskPerson = { naam: person.name, rol: person.role, gemeente: person.municipality }
        return context.json(answer)
      },
    ),
    endpoint(
      {
        method: 'put',
        path: '/aanmelding',
        operationId: 'meldAan',
        tag: TAG,
        summary: 'Meld je aan',
        description: 'Met e-mailadres en wachtwoord.',
        parts: { body: signInSchema },
        bodyExample: exampleOf(signInSchema),
        answers: [{ status: 204, description: 'Je bent aangemeld.' }],
        problems: ['aanmelden-mislukt'],
      },
      ({ body }, _, context) => signInHere(context, body.email, body.wachtwoord),
    ),
    endpoint(
      {
        method: 'delete',
        path: '/aanmelding',
        operationId: 'meldAf',
        tag: TAG,
        summary: 'Meld je af',
        description: 'De sessie is daarna ook op de server voorbij.',
        parts: {},
        answers: [{ status: 204, description: 'Je bent afgemeld.' }],
        problems: [],
      },
      async (_, __, context) => {
        const { headers } = context.req.raw
        const cookie = await desk.accountsIn(desk.database, isSecure(headers)).signOut(headers)
        return withCookie(context, cookie, 204)
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/uitnodiging',
        operationId: 'bekijkUitnodiging',
        tag: TAG,
        summary: 'Bekijk waar een uitnodiging voor is',
        description: 'De uitnodiging staat in het bericht, zodat hij in geen enkel adres komt.',
        parts: { body: shownInvitationSchema },
        bodyExample: exampleOf(shownInvitationSchema),
        answers: [{ status: 200, description: 'De uitnodiging.', content: json(invitationSchema) }],
        problems: ['uitnodiging-ongeldig'],
      },
      async ({ body }, _, context) => {
        const open = await readInvitation(desk, body.uitnodiging)
        if (!open.ok) return problem(context, 'uitnodiging-ongeldig')
        const answer: ApiInvitation = { rol: open.value.role, gemeenten: [...open.value.municipalities] }
        return context.json(answer)
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/accounts',
        operationId: 'maakAccount',
        tag: TAG,
        summary: 'Maak een account met een uitnodiging',
        description: 'Daarna ben je meteen aangemeld.',
        parts: { body: newAccountSchema },
        bodyExample: exampleOf(newAccountSchema),
        answers: [{ status: 204, description: 'Het account is er, en je bent aangemeld.' }],
        problems: ['uitnodiging-ongeldig', 'wachtwoord-te-makkelijk', 'email-al-gebruikt'],
      },
      async ({ body }, _, context) => {
        const { uitnodiging: token, naam: name, email, wachtwoord: password, gemeente: municipality } = body
        const made = await acceptInvitation(desk, { token, name, email, password, municipality })
        if (!made.ok) return problem(context, ACCOUNT_PROBLEM[made.problem])
        return signInHere(context, email, password)
      },
    ),
  ]
}
