import type { Context, Handler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import {
  type ApiDeparture,
  type ApiSignInWays,
  departureSchema,
  signInWaysSchema,
  type WorkAccountProblem,
} from '#contract/api/work-account.schema.ts'
import type { ReportFault } from '../../booking/http/booking-api.ts'
import { type Endpoint, endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { isSecure } from '../../is-secure.ts'
import type { DeskWorld } from '../use-cases/desk-world.ts'
import { beginWithOpenId, finishWithOpenId, type OpenIdProblem } from '../use-cases/sign-in-with-openid.ts'
import { ownOrigin } from './own-origin.ts'

const TAG = 'Aanmelden'
/** Where the provider sends people back to; the operator gives the provider this address. */
export const RETURN_PATH = '/api/balie/werkaccount/terug'
const DESK = '/gids/'
const TEN_MINUTES = 600

const TOLD: Readonly<Record<OpenIdProblem, WorkAccountProblem>> = {
  'no-role': 'geen-rol',
  'email-in-use': 'email-bezet',
  cancelled: 'afgebroken',
  again: 'opnieuw',
  unreachable: 'onbereikbaar',
  refused: 'mislukt',
  incomplete: 'onvolledig',
}

/** What somebody takes along and back. `Lax`: coming back is a step from another site, on which a strict one stays behind. */
const ticketCookie = (context: Context): readonly [string, CookieOptions] => {
  const secure = isSecure(context.req.raw.headers)
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const
  return [secure ? '__Host-balie-onderweg' : 'balie-onderweg', options]
}

/** Of this service as the browser sees it. The provider sends nobody to an address it was not given before. */
const returnAddress = (context: Context, publicUrl: string | undefined): string =>
  `${publicUrl ?? ownOrigin(context)}${RETURN_PATH}`

/** Beginning to sign in with the account of somebody's work (OpenID Connect). */
export const workAccountEndpoints = (desk: DeskWorld): readonly Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/aanmeldwijzen',
      operationId: 'leesAanmeldwijzen',
      tag: TAG,
      summary: 'Hoe je je kunt aanmelden',
      description: 'Voor de pagina van de balie. Met een wachtwoord kan altijd.',
      parts: {},
      answers: [
        {
          status: 200,
          description: 'De manieren.',
          content: {
            'application/json': { schema: signInWaysSchema, example: exampleOf(signInWaysSchema) },
          },
        },
      ],
      problems: [],
    },
    async (_, __, context) => {
      const answer: ApiSignInWays = { werkaccount: desk.openId !== undefined }
      return context.json(answer)
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/werkaccount',
      operationId: 'beginMetWerkaccount',
      tag: TAG,
      summary: 'Begin aan te melden met je werkaccount',
      description: 'Het antwoord zegt waar je naartoe gaat. Je komt daarvandaan binnen tien minuten terug.',
      parts: {},
      answers: [
        {
          status: 200,
          description: 'Waar je naartoe gaat.',
          content: { 'application/json': { schema: departureSchema, example: exampleOf(departureSchema) } },
        },
      ],
      problems: ['niet-gevonden', 'werkaccount-onbereikbaar'],
    },
    async (_, __, context) => {
      if (!desk.openId) return problem(context, 'niet-gevonden')
      const back = returnAddress(context, desk.openId.settings.publicUrl)
      const begun = await beginWithOpenId(desk, desk.openId, back)
      if (!begun.ok) return problem(context, 'werkaccount-onbereikbaar')
      const [name, options] = ticketCookie(context)
      setCookie(context, name, begun.value.ticket, { ...options, maxAge: TEN_MINUTES })
      const answer: ApiDeparture = { adres: begun.value.address }
      return context.json(answer)
    },
  ),
]

const cameBack = async (context: Context, desk: DeskWorld): Promise<WorkAccountProblem | undefined> => {
  if (!desk.openId) return 'mislukt'
  const [name, options] = ticketCookie(context)
  const answer = new URL(returnAddress(context, desk.openId.settings.publicUrl))
  answer.search = new URL(context.req.url).search
  const ticket = getCookie(context, name)
  const isHttps = isSecure(context.req.raw.headers)
  const finished = await finishWithOpenId(desk, desk.openId, { ticket, answer, isSecure: isHttps })
  if (!finished.ok) return TOLD[finished.problem]
  deleteCookie(context, name, options)
  context.header('Set-Cookie', finished.value, { append: true })
  return undefined
}

/** Back from the provider. A person looks at what comes of it, so it is always the page of the desk. */
export const comeBack =
  (desk: DeskWorld, report: ReportFault): Handler =>
  async context => {
    const told = await cameBack(context, desk).catch((error: unknown): WorkAccountProblem => {
      report({ path: RETURN_PATH, error })
      return 'mislukt'
    })
    // Coming back is a question to who counts requests, and a sign-in to who reads the log.
    desk.openId?.log({
      action: 'sign-in',
      object: RETURN_PATH,
      result: told ? 'refused' : 'done',
      origin: 'api',
      ...(told && { problem: told }),
    })
    return context.redirect(told ? `${DESK}#aanmelden=${told}` : DESK, 303)
  }
