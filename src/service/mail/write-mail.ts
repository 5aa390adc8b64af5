import { CLOCK_OF_TOWN } from '#core/scheduling/clock-of-town.ts'
import { placeOn } from '../booking/use-cases/address-on.ts'
import type { ServedLocation } from '../booking/use-cases/booking-world.ts'
import { htmlLetter, textLetter, type WrittenLetter } from './html-letter.ts'
import { invitation } from './invitation.ts'
import type { MailSettings } from './mail-settings.ts'
import { fillIn, type GuideLetterKind, type Letter, type LetterKind, type MailTexts } from './mail-texts.ts'
import type { MailedAppointment } from './store/mailed-appointment.ts'

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Absent where there is no time to put in a calendar. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
  /** The same for the same letter, so that a mail sent twice can be shown once. */
  readonly messageId: string
  readonly language: string
}

type Subject = {
  readonly appointment: MailedAppointment
  readonly location: ServedLocation | undefined
  readonly texts: MailTexts
  readonly settings: MailSettings
  /** UTC, ISO 8601. */
  readonly now: string
}

/** What a resident opens in any browser, in their own town; the key stands after the `#`, which a browser never sends. */
const appointmentLink = (
  publicUrl: string,
  { id, cancellationKey }: MailedAppointment,
  location: ServedLocation | undefined,
): string => {
  const town = location ? `?gemeente=${encodeURIComponent(location.municipality)}` : ''
  return `${publicUrl}/${town}#afspraak=${id}.${cancellationKey}`
}

const ends = (kind: LetterKind): boolean => kind === 'cancellation' || kind === 'refusal'

const momentOf = ({
  appointment,
  location,
  texts,
}: Subject): { readonly day: string; readonly time: string } => {
  const timeZone = location?.timeZone ?? 'Europe/Amsterdam'
  const show = (instant: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(texts.locale, { timeZone, ...CLOCK_OF_TOWN, ...options }).format(
      new Date(instant),
    )
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return {
    day: show(appointment.start, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: fillIn(texts.time, { from: show(appointment.start, clock), to: show(appointment.end, clock) }),
  }
}

const factsOf = (subject: Subject, kind: LetterKind): WrittenLetter['facts'] => {
  const { texts, location, appointment } = subject
  const { day, time } = momentOf(subject)
  const moment = [
    [texts.when, day],
    [texts.at, time],
  ] as const
  if (ends(kind)) return moment
  const place = placeOn(location, subject.now)
  const where = place === undefined ? [] : [[texts.where, place] as const]
  return [...moment, ...where, [texts.code, appointment.code]]
}

type Draft = {
  readonly kind: LetterKind
  readonly letter: Letter
  readonly to: string
  readonly who: 'resident' | 'guide'
  readonly greeting?: string
  readonly link: WrittenLetter['link']
  readonly small: readonly string[]
}

const mailOf = (subject: Subject, draft: Draft): Mail => {
  const { appointment, location, texts, settings, now } = subject
  const { kind, to, who } = draft
  const { day } = momentOf(subject)
  const fill = (text: string): string => fillIn(text, { day, code: appointment.code })
  const method = ends(kind) ? 'CANCEL' : 'REQUEST'
  const title = fill(draft.letter.subject)
  const written: WrittenLetter = {
    title,
    greeting: draft.greeting,
    heading: fill(draft.letter.heading),
    body: draft.letter.body.map(fill),
    facts: factsOf(subject, kind),
    after: draft.letter.after.map(fill),
    link: draft.link,
    small: draft.small,
  }
  const domain = settings.from.address.split('@').at(-1)
  return {
    to,
    subject: title,
    text: textLetter(written),
    html: htmlLetter(written, texts),
    language: texts.language,
    messageId: `<${kind}.${appointment.sequence}.${who}.${appointment.id}@${domain}>`,
    calendar: {
      method,
      text: invitation({
        method,
        appointment: appointment.id,
        sequence: appointment.sequence,
        start: appointment.start,
        end: appointment.end,
        stamp: now,
        summary: texts.event,
        description: fill(texts.eventCode),
        place: placeOn(location, now),
        language: texts.language,
        organizer: settings.from,
        attendee: to,
      }),
    },
  }
}

export const mailToResident = (
  subject: Subject,
  kind: LetterKind,
  contact: { readonly name: string; readonly address: string },
): Mail => {
  const { texts, settings, appointment, location } = subject
  const own = { words: texts.link, url: appointmentLink(settings.publicUrl, appointment, location) }
  const again = { words: texts.newTime, url: `${settings.publicUrl}/` }
  return mailOf(subject, {
    kind,
    letter: texts.resident[kind],
    to: contact.address,
    who: 'resident',
    greeting: fillIn(texts.greeting, { name: contact.name }),
    link: ends(kind) ? again : own,
    small: ends(kind) ? [texts.sender] : [texts.secret, texts.sender],
  })
}

/** Says when and where, not who: a guide's mail is read on many screens. */
export const mailToGuide = (subject: Subject, kind: GuideLetterKind, address: string): Mail =>
  mailOf(subject, {
    kind,
    letter: subject.texts.guide[kind],
    to: address,
    who: 'guide',
    link: undefined,
    small: [subject.texts.sender],
  })
