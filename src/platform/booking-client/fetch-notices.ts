import { noticesSchema } from '#contract/api/notice.schema.ts'
import { callService } from './call-service.ts'

/** What a town lets its residents know: its words by language. */
export type TownNotice = { readonly id: string; readonly texts: Readonly<Record<string, string>> }

/** The notices of today; none when the service cannot be asked. */
export const fetchNotices = async (municipality: string): Promise<readonly TownNotice[]> => {
  const path = `/mededelingen?gemeente=${encodeURIComponent(municipality)}`
  const answer = await callService({ method: 'GET', path, schema: noticesSchema })
  return answer.kind === 'done'
    ? answer.value.mededelingen.map(({ id, teksten }) => ({ id, texts: teksten }))
    : []
}
