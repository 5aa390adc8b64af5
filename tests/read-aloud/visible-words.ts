import { PSEUDO_BIDI } from '#platform/i18n/pseudo-bidi.ts'

/** Words of one language, without pauses and spaces. */
export type Words = { readonly language: string; readonly letters: string }

/** Not for the eye, different at every look, or in a language that nobody speaks. */
const UNSEEN = `[aria-hidden="true"], [hidden], .perron-unseen, [role="timer"], [data-read-aloud], [lang="${PSEUDO_BIDI}"]`

/** Letters and digits alone: pauses and spaces are no words. */
export const lettersOf = (text: string): string => text.replace(/[^\p{Letter}\p{Mark}\p{Number}]/gu, '')

/** What follows on itself in one language, as one. */
export const joined = (all: readonly Words[]): readonly Words[] => {
  const runs: { language: string; letters: string }[] = []
  for (const { language, letters } of all) {
    const last = runs.at(-1)
    if (last?.language === language) last.letters += letters
    else if (letters !== '') runs.push({ language, letters })
  }
  return runs
}

type Left = (element: Element) => boolean

const wordsIn = (element: Element, language: string, left: Left): readonly Words[] => {
  const isSeen = !element.matches(UNSEEN) || element.matches('[data-only-spoken]')
  if (!isSeen || left(element)) return []
  const own = element.getAttribute('lang') ?? language
  const isClosed = element.matches('details:not([open])')
  return [...element.childNodes]
    .filter(child => !isClosed || child.nodeName === 'SUMMARY')
    .flatMap(child =>
      child instanceof Element
        ? wordsIn(child, own, left)
        : [{ language: own, letters: lettersOf(child.textContent ?? '') }],
    )
}

/**
 * What somebody should hear of what is on the screen, and in which language: the heading, then the rest in the order of
 * the page. Written apart from what reads it.
 */
export const visibleWords = (root: Element): readonly Words[] => {
  const language = document.documentElement.lang
  const title = root.getAttribute('aria-labelledby')
  const headings = [...root.querySelectorAll('h1, h2')].filter(
    ({ tagName, id }) => tagName === 'H1' || (id !== '' && id === title),
  )
  return joined([
    ...headings.flatMap(heading => wordsIn(heading, language, () => false)),
    ...wordsIn(root, language, element => headings.some(heading => heading === element)),
  ])
}
