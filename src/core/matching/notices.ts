import { type AnswerSheet, type Answers, SKIP } from '../questionnaire/instrument.ts'
import type { Certainty, Notice } from './advice.ts'
import type { AdviceModel } from './advice-model.ts'
import { TALENT_ANSWERS } from './talent-shape.ts'

/** From this many answers on, one and the same answer everywhere is remarkable; also the least to order sectors on. */
const ENOUGH = 6

/**
 * Faster than this, in seconds per answer over a whole visit, few people can have looked at the picture and the words.
 * Adults reading English in a list took 4.85 (quartiles 3.65-6.92, 143,518 people, openpsychometrics.org): a quarter of
 * that is far below anybody who reads, so that quick readers are left alone. A start value.
 */
const VERY_FAST = 1.2

/** What the sheet is worth before any score is made. */
export type SheetQuality = {
  readonly notices: readonly Notice[]
  /** The surest word this sheet can earn, however clear its scores look. */
  readonly atMost: Certainty
}

/** The answers that count: known to the model and not skipped. */
function counted(
  answers: Answers,
  known: readonly { readonly id: string }[],
  values: readonly string[],
): string[] {
  return known.flatMap(({ id }) => {
    const answer = answers[id]
    return answer !== undefined && answer !== SKIP && values.includes(answer) ? [answer] : []
  })
}

/**
 * What a visitor ought to know about their own sheet, and how sure its advice may sound at most.
 *
 * - nothing answered, or everything the same: `too-little`, there is nothing to order on;
 * - fewer than 6 interests and fewer than 6 talents: `too-little`;
 * - fewer than 6 interests, or all interests the same: `close` at most;
 * - fewer interests than the minimum per type asks in all: `fairly-clear` at most;
 * - under 1.2 seconds per answer, over 6 answers or more: only said (`very-fast`), the answers count as they are.
 *
 * `secondsPerAnswer`: mean time per answer to talents and interests, skips included, measured by whoever shows the
 * questions; `null` when nobody measured. Negative or not a number: as if nobody measured.
 */
export function judgeSheet(
  model: AdviceModel,
  sheet: AnswerSheet,
  secondsPerAnswer: number | null = null,
): SheetQuality {
  const quality = judgeAnswers(model, sheet)
  const fast = secondsPerAnswer !== null && secondsPerAnswer >= 0 && secondsPerAnswer < VERY_FAST
  const nothing = quality.notices.includes('nothing-answered')
  if (!fast || nothing || Object.keys({ ...sheet.interests, ...sheet.talents }).length < ENOUGH)
    return quality
  return { ...quality, notices: [...quality.notices, 'very-fast'] }
}

function judgeAnswers(model: AdviceModel, sheet: AnswerSheet): SheetQuality {
  const { instrument } = model
  const interests = counted(sheet.interests, instrument.items, instrument.categories)
  const talents = counted(sheet.talents, model.talents, TALENT_ANSWERS)
  if (interests.length + talents.length === 0) return { notices: ['nothing-answered'], atMost: 'too-little' }
  const notices: Notice[] = []
  const sameInterests = new Set(interests).size <= 1
  const sameTalents = new Set(talents).size <= 1
  const minimum = instrument.minimumPerScale * instrument.scales.length
  if (interests.length === 0) notices.push('no-interests')
  else if (interests.length < minimum) notices.push('few-answers')
  if (talents.length === 0) notices.push('no-talents')
  if (sameInterests && sameTalents && Math.max(interests.length, talents.length) >= ENOUGH) {
    notices.push('all-the-same')
  } else if (sameInterests && interests.length >= ENOUGH) notices.push('all-the-same')
  if (sameInterests && sameTalents) return { notices, atMost: 'too-little' }
  if (interests.length < ENOUGH && talents.length < ENOUGH) return { notices, atMost: 'too-little' }
  if (interests.length < ENOUGH || sameInterests) return { notices, atMost: 'close' }
  return { notices, atMost: interests.length < minimum ? 'fairly-clear' : 'clear' }
}
