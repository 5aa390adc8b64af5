import type { ApiDiaryAppointment, ApiDiaryRequest } from '#contract/api/diary.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { sentencesIn } from '#platform/desk-client/call-desk.ts'

const languages = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' })

/** The name of a language (BCP 47) in Dutch. */
export const languageName = (code: string): string => {
  try {
    return languages.of(code) ?? code
  } catch {
    // What looks like a tag need not be one: some browsers refuse it.
    return code
  }
}

/** What the resident hears of a change, or has to be told. */
export const mailWords = (mails: boolean): string =>
  mails
    ? 'Wie een e-mailadres gaf, krijgt bericht. Bel wie een telefoonnummer gaf.'
    : 'Er gaat geen bericht uit. Bel of mail zelf.'

export const statusWords = ({ status, afloop }: ApiDiaryAppointment): string => {
  if (status === 'geannuleerd') return 'Afgezegd'
  if (afloop === 'gehouden') return 'Gehouden'
  return afloop === 'niet-gekomen' ? 'Niet gekomen' : 'Afgesproken'
}

/** When somebody would like to come, most wanted first. */
export const preferenceWords = ({ voorkeuren }: ApiDiaryRequest): string =>
  voorkeuren.length === 0
    ? 'Maakt niet uit'
    : voorkeuren.map(({ dag, dagdeel }) => `${dag}${dagdeel}`).join(', ')

/** Why something was not done, in one sentence; nothing when it was. */
export const refusalIn = (answer: ServiceAnswer<unknown>): string | undefined => {
  if (answer.kind === 'done') return undefined
  const told = answer.kind === 'refused' ? sentencesIn(answer.body).sentence : undefined
  return told ?? 'De dienst is nu niet te bereiken. Probeer het zo nog een keer.'
}
