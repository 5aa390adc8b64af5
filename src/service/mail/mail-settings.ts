import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { isLoopback } from '../is-loopback.ts'
import { publicUrlOf } from '../public-url.ts'

export type Mailbox = { readonly name: string; readonly address: string }

export type MailSettings = {
  readonly server: {
    readonly host: string
    readonly port: number
    /** TLS from the first byte. */
    readonly secure: boolean
    /** Refuse to send anything before STARTTLS. */
    readonly requireTLS: boolean
    readonly auth: { readonly user: string; readonly pass: string } | undefined
  }
  readonly from: Mailbox
  /** Where links lead, without a slash at the end. */
  readonly publicUrl: string
}

type Environment = Readonly<Record<string, string | undefined>>

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** `naam@voorbeeld.nl` or `Talentperron <naam@voorbeeld.nl>`. */
const mailboxOf = (text: string): Mailbox | undefined => {
  const [, name = '', inBrackets] = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? []
  const address = (inBrackets ?? text).trim()
  return z.email().safeParse(address).success ? { name, address } : undefined
}

const serverOf = (text: string): MailSettings['server'] | undefined => {
  const url = urlOf(text)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return undefined
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A mail holds a name and an address: in the clear only on this computer, or where the operator says so.
    requireTLS: !secure && !isLoopback(url.hostname) && url.searchParams.get('requireTLS') !== 'false',
    auth: user === '' ? undefined : { user, pass: decodeURIComponent(url.password) },
  }
}

/** How mail goes out: undefined when nobody asked for mail, or every sentence an operator needs to put it right. */
export const readMailSettings = (
  environment: Environment,
): Result<MailSettings | undefined, readonly string[]> => {
  const { SMTP_URL = '', MAIL_FROM = '', PUBLIC_URL = '' } = environment
  if (SMTP_URL.trim() === '') return success(undefined)
  const server = serverOf(SMTP_URL.trim())
  const from = mailboxOf(MAIL_FROM)
  const publicUrl = publicUrlOf(PUBLIC_URL.trim())
  if (server && from && publicUrl) return success({ server, from, publicUrl })
  const problems: string[] = []
  if (!server)
    problems.push('SMTP_URL klopt niet. Schrijf bijvoorbeeld smtps://naam:wachtwoord@mail.voorbeeld.nl.')
  if (!from)
    problems.push(
      'MAIL_FROM ontbreekt of klopt niet. Schrijf bijvoorbeeld Talentperron <afspraken@voorbeeld.nl>.',
    )
  if (!publicUrl)
    problems.push(
      'PUBLIC_URL ontbreekt of klopt niet: het adres van de app, bijvoorbeeld https://talentperron.voorbeeld.nl.',
    )
  return failure(problems)
}
