import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import {
  type ApiPasskeys,
  newPasskeySchema,
  passkeyCreationSchema,
  passkeyPathSchema,
  passkeyRequestSchema,
  passkeySignInSchema,
  passkeysSchema,
  passwordAgainSchema,
} from '#contract/api/passkey.schema.ts'
import { type Endpoint, endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { clientAddress } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { isoOf } from '../../booking/store/tables.ts'
import { isSecure } from '../../is-secure.ts'
import { deletePasskey, passkeysOf } from '../store/passkeys.ts'
import type { Colleague } from '../store/people.ts'
import { checkPassword } from '../use-cases/change-password.ts'
import type { DeskWorld } from '../use-cases/desk-world.ts'
import {
  beginPasskey,
  beginWithPasskey,
  finishPasskey,
  finishWithPasskey,
  type Site,
} from '../use-cases/passkeys.ts'
import { whoAsks } from './account-endpoints.ts'
import { ownOrigin } from './own-origin.ts'

const TAG = 'Passkeys'
const TEN_MINUTES = 600

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  'application/json': { schema, example: exampleOf(schema) },
})

const siteOf = (context: Context): Site => {
  const origin = ownOrigin(context)
  return { origin, rpId: new URL(origin).hostname }
}

/** What a browser answers the question with that it was asked, and no other. */
const ticketName = (context: Context): string =>
  isSecure(context.req.raw.headers) ? '__Host-balie-passkey' : 'balie-passkey'

const ticketOptions = (context: Context) =>
  ({ httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(context.req.raw.headers) }) as const

const giveTicket = (context: Context, ticket: string): void =>
  setCookie(context, ticketName(context), ticket, { ...ticketOptions(context), maxAge: TEN_MINUTES })

const takeTicket = (context: Context): string | undefined => {
  const ticket = getCookie(context, ticketName(context))
  deleteCookie(context, ticketName(context), ticketOptions(context))
  return ticket
}

/** Signing in with a key on somebody's own device, and which ones somebody has. */
export const passkeyEndpoints = (desk: DeskWorld): readonly Endpoint[] => {
  /** For whoever types their password once more. */
  const afterPassword = async (
    context: Context,
    password: string,
    go: (person: Colleague) => Promise<Response>,
  ): Promise<Response> => {
    const person = await whoAsks(desk, context)
    if (!person) return problem(context, 'aanmelding-ontbreekt')
    const checked = await checkPassword(desk, person, { password, from: clientAddress(context) })
    if (checked.ok) return go(person)
    const refused = checked.problem
    if (refused.kind === 'wrong') return problem(context, 'wachtwoord-onjuist')
    if (refused.kind === 'kept-elsewhere') return problem(context, 'geen-toegang')
    return problem(context, 'te-veel-verzoeken', {}, { 'Retry-After': String(refused.waitSeconds) })
  }

  return [
    endpoint(
      {
        method: 'get',
        path: '/passkeys',
        operationId: 'lijstPasskeys',
        tag: TAG,
        summary: 'Je passkeys',
        description: 'Waarmee je je aanmeldt zonder wachtwoord.',
        parts: {},
        answers: [{ status: 200, description: 'De passkeys, oudste eerst.', content: json(passkeysSchema) }],
        problems: ['aanmelding-ontbreekt'],
      },
      async (_, __, context) => {
        const person = await whoAsks(desk, context)
        if (!person) return problem(context, 'aanmelding-ontbreekt')
        const own = await passkeysOf(desk.database, person.id)
        const answer: ApiPasskeys = {
          passkeys: own.map(({ id, name, created_at }) => ({ id, naam: name, gemaaktOp: isoOf(created_at) })),
        }
        return context.json(answer)
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/passkeyvraag',
        operationId: 'beginPasskey',
        tag: TAG,
        summary: 'Begin een passkey te maken',
        description: 'Na je wachtwoord. Het antwoord is voor de browser, die de passkey maakt.',
        parts: { body: passwordAgainSchema },
        bodyExample: exampleOf(passwordAgainSchema),
        answers: [
          { status: 200, description: 'Wat de browser vraagt.', content: json(passkeyCreationSchema) },
        ],
        problems: ['aanmelding-ontbreekt', 'geen-toegang', 'wachtwoord-onjuist', 'passkey-mislukt'],
      },
      ({ body }, _, context) =>
        afterPassword(context, body.wachtwoord, async person => {
          const begun = await beginPasskey(desk, person, siteOf(context))
          if (!begun) return problem(context, 'passkey-mislukt')
          giveTicket(context, begun.ticket)
          return context.json({ opties: begun.options })
        }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/passkeys',
        operationId: 'maakPasskey',
        tag: TAG,
        summary: 'Bewaar een passkey',
        description: 'Met het antwoord van de browser, binnen tien minuten en een keer.',
        parts: { body: newPasskeySchema },
        bodyExample: exampleOf(newPasskeySchema),
        answers: [{ status: 204, description: 'De passkey is bewaard.' }],
        problems: ['aanmelding-ontbreekt', 'passkey-mislukt'],
      },
      async ({ body }, _, context) => {
        const person = await whoAsks(desk, context)
        if (!person) return problem(context, 'aanmelding-ontbreekt')
        const answer = { ...body.antwoord, clientExtensionResults: {} }
        const given = { ticket: takeTicket(context), answer, site: siteOf(context), name: body.naam }
        const made = await finishPasskey(desk, person, given)
        return made.ok ? context.body(null, 204) : problem(context, 'passkey-mislukt')
      },
    ),
    endpoint(
      {
        method: 'delete',
        path: '/passkeys/{id}',
        operationId: 'verwijderPasskey',
        tag: TAG,
        summary: 'Verwijder een passkey',
        description: 'Na je wachtwoord.',
        parts: { path: passkeyPathSchema, body: passwordAgainSchema },
        bodyExample: exampleOf(passwordAgainSchema),
        answers: [{ status: 204, description: 'De passkey werkt niet meer.' }],
        problems: ['aanmelding-ontbreekt', 'geen-toegang', 'wachtwoord-onjuist'],
      },
      ({ path, body }, _, context) =>
        afterPassword(context, body.wachtwoord, async person => {
          await deletePasskey(desk.database, path.id, person.id)
          return context.body(null, 204)
        }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/passkeyaanmelding',
        operationId: 'beginMetPasskey',
        tag: TAG,
        summary: 'Begin aan te melden met een passkey',
        description: 'Het antwoord is voor de browser, die om een passkey van deze site vraagt.',
        parts: {},
        answers: [
          { status: 200, description: 'Wat de browser vraagt.', content: json(passkeyRequestSchema) },
        ],
        problems: [],
      },
      async (_, __, context) => {
        const { ticket, options } = await beginWithPasskey(desk, siteOf(context))
        giveTicket(context, ticket)
        return context.json({ opties: options })
      },
    ),
    endpoint(
      {
        method: 'put',
        path: '/passkeyaanmelding',
        operationId: 'meldAanMetPasskey',
        tag: TAG,
        summary: 'Meld je aan met een passkey',
        description: 'Met het antwoord van de browser, binnen tien minuten en een keer.',
        parts: { body: passkeySignInSchema },
        bodyExample: exampleOf(passkeySignInSchema),
        answers: [{ status: 204, description: 'Je bent aangemeld.' }],
        problems: ['passkey-mislukt'],
      },
      async ({ body }, _, context) => {
        const finished = await finishWithPasskey(desk, {
          ticket: takeTicket(context),
          answer: { ...body.antwoord, clientExtensionResults: {} },
          site: siteOf(context),
          isSecure: isSecure(context.req.raw.headers),
        })
        if (!finished.ok) return problem(context, 'passkey-mislukt')
        context.header('Set-Cookie', finished.value, { append: true })
        return context.body(null, 204)
      },
    ),
  ]
}
