import type { ApiDiaryAppointment, ApiOutcome } from '#contract/api/diary.schema.ts'
import type { Outcome } from '../../booking/store/tables.ts'
import type { DiaryAppointment } from '../store/diary.ts'

/** How a conversation went, from our own word to the API's. */
const OUTCOME_WORDS: Readonly<Record<Outcome, ApiOutcome>> = {
  held: 'gehouden',
  'no-show': 'niet-gekomen',
}

export const apiDiaryAppointment = (one: DiaryAppointment): ApiDiaryAppointment => ({
  id: one.id,
  code: one.code,
  status: one.status === 'cancelled' ? 'geannuleerd' : 'bevestigd',
  afloop: one.outcome && OUTCOME_WORDS[one.outcome],
  locatie: one.location,
  gids: one.guide,
  begin: one.start,
  eind: one.end,
  taal: one.language,
  heeftGegevens: one.hasContact,
})
