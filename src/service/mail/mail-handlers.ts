import type { FormOfAddress } from '#contract/content/languages.ts'
import { epochOf } from '#core/scheduling/local-time.ts'
import type { Result } from '#core/shared/result.ts'
import type { Contact } from '../booking/store/contacts.ts'
import { findConversationRequest } from '../booking/store/conversation-requests.ts'
import type { Database } from '../booking/store/tables.ts'
import type { ServedLocation } from '../booking/use-cases/booking-world.ts'
import type { JobData, JobHandlers, JobOutcome } from '../jobs/job-kinds.ts'
import type { ContactProblem } from '../privacy/open-contact.ts'
import type { MailSettings } from './mail-settings.ts'
import { type GuideLetterKind, type LetterKind, type MailTexts, textsFor } from './mail-texts.ts'
import type { SendMail } from './send-mail.ts'
import { findMailedAppointment, type MailedAppointment } from './store/mailed-appointment.ts'
import { type Mail, mailToGuide, mailToResident } from './write-mail.ts'
import { requestMailToGuide, requestMailToResident } from './write-request-mail.ts'

export type MailWorld = {
  readonly database: Database
  readonly settings: MailSettings
  readonly texts: ReadonlyMap<string, MailTexts>
  readonly send: SendMail
  readonly openContact: (subject: string) => Promise<Result<Contact, ContactProblem>>
  readonly locationOf: (id: string) => ServedLocation | undefined
  /** How a town addresses its residents in Dutch. */
  readonly formOf: (municipality: string) => FormOfAddress
  readonly mailboxOf: (guide: string) => string | undefined
  /** UTC, ISO 8601. */
  readonly now: () => string
}

const DONE: JobOutcome = { kind: 'done' }
const dead = (problem: Extract<JobOutcome, { kind: 'dead' }>['problem']): JobOutcome => ({
  kind: 'dead',
  problem,
})

const post = async (world: MailWorld, mail: Mail): Promise<JobOutcome> => {
  const sent = await world.send(mail)
  if (sent.ok) return DONE
  return sent.problem === 'recipient-refused' ? dead(sent.problem) : { kind: 'again', problem: sent.problem }
}

const subjectOf = (
  world: MailWorld,
  appointment: MailedAppointment,
  textsAt: (location: ServedLocation | undefined) => MailTexts,
) => {
  const location = world.locationOf(appointment.location)
  return { appointment, location, texts: textsAt(location), settings: world.settings, now: world.now() }
}

const residentTexts = (world: MailWorld, language: string, municipality: string | undefined): MailTexts =>
  textsFor(world.texts, language, municipality === undefined ? 'je' : world.formOf(municipality))

const isOver = (world: MailWorld, { start }: MailedAppointment): boolean =>
  epochOf(start) <= epochOf(world.now())

/** Nobody is reached about an appointment that has changed since: that change has a letter of its own. */
const stillTrue = (appointment: MailedAppointment, kind: LetterKind, sequence: number): boolean =>
  appointment.sequence === sequence &&
  appointment.status === (kind === 'cancellation' || kind === 'refusal' ? 'cancelled' : 'confirmed')

const writeResident = async (
  world: MailWorld,
  kind: LetterKind,
  { appointment: id, sequence }: { readonly appointment: string; readonly sequence: number },
): Promise<JobOutcome> => {
  const appointment = await findMailedAppointment(world.database, id)
  if (!appointment || !stillTrue(appointment, kind, sequence)) return DONE
  if (isOver(world, appointment)) return kind === 'reminder' ? DONE : dead('too-late')
  const contact = await world.openContact(id)
  if (!contact.ok) return contact.problem === 'erased' ? DONE : dead('contact-unreadable')
  if (contact.value.channel !== 'email')
    // Somebody has to call: the desk finds it among what could not be done.
    return kind === 'refusal' ? dead('nobody-to-mail') : DONE
  const subject = subjectOf(world, appointment, location =>
    residentTexts(world, appointment.language, location?.municipality),
  )
  return post(world, mailToResident(subject, kind, contact.value))
}

type GuideLetter = Extract<JobData<'mail.cancellation'>, { to: 'guide' }>

const writeGuide = async (
  world: MailWorld,
  kind: GuideLetterKind,
  {
    appointment: id,
    guide,
    sequence,
    ...when
  }: Omit<GuideLetter, 'start' | 'end'> & Partial<Pick<GuideLetter, 'start' | 'end'>>,
): Promise<JobOutcome> => {
  const found = await findMailedAppointment(world.database, id)
  const address = world.mailboxOf(guide)
  if (!found || address === undefined || found.sequence !== sequence) return DONE
  const { start = found.start, end = found.end } = when
  const appointment = { ...found, start, end }
  if (isOver(world, appointment)) return dead('too-late')
  const subject = subjectOf(world, appointment, () => textsFor(world.texts, 'nl'))
  return post(world, mailToGuide(subject, kind, address))
}

const writeRequest = async (world: MailWorld, data: JobData<'mail.request'>): Promise<JobOutcome> => {
  const request = await findConversationRequest(world.database, data.request)
  // Who has an appointment by now, or was called, need not hear that it is none yet.
  if (!request || request.settledAt !== null) return DONE
  const subject = (texts: MailTexts) => ({ request, texts, settings: world.settings })
  if (data.to === 'guide') {
    const address = world.mailboxOf(data.guide)
    return address === undefined
      ? DONE
      : post(world, requestMailToGuide(subject(textsFor(world.texts, 'nl')), address))
  }
  const contact = await world.openContact(data.request)
  if (!contact.ok) return contact.problem === 'erased' ? DONE : dead('contact-unreadable')
  if (contact.value.channel !== 'email') return DONE
  const texts = residentTexts(world, request.language, request.municipality)
  return post(world, requestMailToResident(subject(texts), contact.value))
}

/** Who writes which letter. */
export const mailHandlers = (world: MailWorld): JobHandlers => ({
  'mail.confirmation': ({ data }) =>
    data.to === 'guide'
      ? writeGuide(world, 'confirmation', data)
      : writeResident(world, 'confirmation', data),
  'mail.change': ({ data }) =>
    data.to === 'guide' ? writeGuide(world, 'change', data) : writeResident(world, 'change', data),
  'mail.cancellation': ({ data }) =>
    data.to === 'guide'
      ? writeGuide(world, 'cancellation', data)
      : writeResident(world, 'cancellation', data),
  'mail.reminder': ({ data }) => writeResident(world, 'reminder', data),
  'mail.refusal': ({ data }) => writeResident(world, 'refusal', data),
  'mail.request': ({ data }) => writeRequest(world, data),
})
