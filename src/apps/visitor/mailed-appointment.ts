import '#platform/i18n/later-texts.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { LeftVisit } from '#flow/visit/take-up.ts'
import { EMPTY_VISIT } from '#flow/visit/visit-context.ts'
import { fetchAppointment } from '#platform/booking-client/booking-client.ts'
import type { Place } from './place.ts'

/** The visit of somebody who opened the link in a mail: at the appointment, with what was kept on this device behind it. */
export const mailedVisit = async (
  mailed: NonNullable<Place['mailed']>,
  kept: LeftVisit | null,
): Promise<Result<LeftVisit, Problem>> => {
  const answer = await fetchAppointment(mailed)
  if (answer.kind === 'done' && !answer.value.cancelled)
    return success({
      state: { visiting: 'booking' },
      context: { ...(kept?.context ?? EMPTY_VISIT), appointment: answer.value.appointment },
    })
  if (answer.kind === 'unreachable') return failure('service-unreachable')
  const isGone = answer.kind === 'done' || answer.type === 'niet-gevonden'
  return failure(isGone ? 'appointment-gone' : 'service-failed')
}
