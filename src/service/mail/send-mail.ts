import { createTransport } from 'nodemailer'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { MailSettings } from './mail-settings.ts'
import type { Mail } from './write-mail.ts'

export type SendProblem = 'mail-server-unreachable' | 'mail-server-refused' | 'recipient-refused'
export type SendMail = (mail: Mail) => Promise<Result<null, SendProblem>>

const QUICK = 10_000
const SLOW = 30_000

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error
    ? (error as Readonly<Record<string, unknown>>)[name]
    : undefined

/** 5xx on the recipient is final (RFC 5321, 4.2.1); all else may be better later. */
const problemOf = (error: unknown): SendProblem | undefined => {
  const code = field(error, 'code')
  const answer = field(error, 'responseCode')
  if (code === 'EENVELOPE') return Number(answer) >= 500 ? 'recipient-refused' : 'mail-server-refused'
  if (typeof answer === 'number' || code === 'EAUTH' || code === 'ETLS' || code === 'EMESSAGE')
    return 'mail-server-refused'
  return typeof code === 'string' ? 'mail-server-unreachable' : undefined
}

/** Hands a mail to the mail server. Throws what is no trouble of mail servers. */
export const mailSender = ({ server, from }: MailSettings, now: () => string): SendMail => {
  const { auth, ...where } = server
  const transport = createTransport({
    ...where,
    ...(auth && { auth }),
    connectionTimeout: QUICK,
    greetingTimeout: QUICK,
    socketTimeout: SLOW,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async mail => {
    const { calendar } = mail
    try {
      await transport.sendMail({
        from,
        // Never as text: a comma in it would be a second recipient.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // iMIP (RFC 6047): the calendar part is one more way to read the same mail, and names its method.
        alternatives: calendar
          ? [
              {
                contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
                content: calendar.text,
              },
            ]
          : [],
        messageId: mail.messageId,
        date: new Date(now()),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      })
      return success(null)
    } catch (error) {
      const problem = problemOf(error)
      if (problem === undefined) throw error
      return failure(problem)
    }
  }
}
