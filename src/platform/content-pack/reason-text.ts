import type { Pack } from '#contract/content/pack.schema.ts'
import type { Reason } from '#core/matching/advice.ts'
import type { TextId } from '../i18n/text-id.ts'

export const reasonTitle = ({ kind, question }: Reason): TextId => `${kind}.${question}.title`

export const reasonPicture = (pack: Pack, { kind, question }: Reason): string => {
  const list: readonly { readonly id: string; readonly picture: string }[] =
    kind === 'interest' ? pack.instrument.items : pack.talents
  return list.find(each => each.id === question)?.picture ?? 'welcome'
}

/** The answer in the words of the button that gave it. */
export const reasonAnswer = ({ kind, answer }: Reason): TextId =>
  (kind === 'interest' ? `interests.${answer}.button` : `talents.${answer}.button`) as TextId

const SAYS_YES = new Set(['like', 'yes', 'a-bit'])

/**
 * The first few reasons in the order of what they did, those with a yes before those with a no: "je vindt dit leuk" needs
 * no thinking, "je kunt dit niet" does.
 */
export const tellingReasons = (reasons: readonly Reason[], count: number): readonly Reason[] =>
  [
    ...reasons.filter(({ answer }) => SAYS_YES.has(answer)),
    ...reasons.filter(({ answer }) => !SAYS_YES.has(answer)),
  ].slice(0, count)
