import { htmlLetter, textLetter, type WrittenLetter } from './html-letter.ts'
import type { MailSettings } from './mail-settings.ts'
import { fillIn, type Letter, type MailTexts } from './mail-texts.ts'
import type { Mail } from './write-mail.ts'

type Asked = { readonly id: string; readonly code: string }
type AskedSubject = {
  readonly request: Asked
  readonly texts: MailTexts
  readonly settings: MailSettings
}

const requestMail = (
  { texts, settings, request }: AskedSubject,
  letter: Letter,
  to: string,
  who: string,
  greeting?: string,
): Mail => {
  const written: WrittenLetter = {
    title: letter.subject,
    greeting,
    heading: letter.heading,
    body: letter.body,
    facts: [[texts.code, request.code]],
    after: letter.after,
    link: undefined,
    small: [texts.sender],
  }
  const domain = settings.from.address.split('@').at(-1)
  return {
    to,
    subject: letter.subject,
    text: textLetter(written),
    html: htmlLetter(written, texts),
    language: texts.language,
    messageId: `<request.${who}.${request.id}@${domain}>`,
  }
}

/** That a request came in, and that it is no appointment yet. */
export const requestMailToResident = (
  subject: AskedSubject,
  contact: { readonly name: string; readonly address: string },
): Mail => {
  const { texts } = subject
  const greeting = fillIn(texts.greeting, { name: contact.name })
  return requestMail(subject, texts.resident.request, contact.address, 'resident', greeting)
}

export const requestMailToGuide = (subject: AskedSubject, address: string): Mail =>
  requestMail(subject, subject.texts.guide.request, address, 'guide')
