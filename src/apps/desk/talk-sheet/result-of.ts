import type { Pack } from '#contract/content/pack.schema.ts'
import type { Handover } from '#core/handover/handover.ts'
import type { Advice, SectorAdvice } from '#core/matching/advice.ts'
import { advise } from '#core/matching/advise.ts'
import { shownJobs, shownSectors } from '#core/matching/shown.ts'
import { SKIP } from '#core/questionnaire/instrument.ts'

/** What there is to talk about, in ids: the words for them are the town's. */
export type TalkResult = {
  readonly advice: Advice
  /** As the visitor saw them, each with the jobs that were shown first. */
  readonly sectors: readonly { readonly sector: SectorAdvice; readonly jobs: readonly string[] }[]
  /** What somebody says of themselves without a doubt. */
  readonly talents: readonly string[]
  readonly wishes: readonly { readonly id: string; readonly answer: string }[]
  /** How sure the order is says nothing about what is left after putting some away. */
  readonly isWhole: boolean
}

/** The result of a visit, worked out again from its answers, as on the visitor's own screen. */
export const resultOf = (pack: Pack, { sheet, dismissedSectors, dismissedJobs }: Handover): TalkResult => {
  const advice = advise(pack, sheet)
  const away = new Set(dismissedJobs)
  return {
    advice,
    sectors: shownSectors(advice, new Set(dismissedSectors)).map(({ entry }) => ({
      sector: entry,
      jobs: shownJobs(entry, away).map(({ entry: job }) => job.id),
    })),
    talents: pack.talents.map(({ id }) => id).filter(id => sheet.talents[id] === 'yes'),
    wishes: pack.wishes.flatMap(({ id }) => {
      const answer = sheet.wishes[id]
      return answer === undefined || answer === SKIP ? [] : [{ id, answer }]
    }),
    isWhole: dismissedSectors.length === 0,
  }
}
