import { openDialog } from './open-dialog.ts'

/** One thing to say: words of one language that belong together, and where they stand. */
export type SpokenPart = {
  readonly element: Element
  /** The id of the words, where they have one: a recording is found by it. */
  readonly textId: string | null
  readonly language: string
  readonly text: string
}

/** Never said: what is not for the eye either, what counts down while one speaks, and the buttons to read aloud. */
const SILENT =
  '[aria-hidden="true"], [hidden], script, style, .perron-unseen, [role="timer"], [data-read-aloud]'
/** What is said though nothing of it is seen, where the eye sees it from the place of things. */
const ONLY_SPOKEN = '[data-only-spoken]'
const CLOSED = 'details:not([open])'
/** Words in one of these are one sentence. */
const TOGETHER =
  '[data-text], [lang], button, a, p, li, legend, label, summary, h1, h2, h3, h4, dt, dd, td, th'

const isSaid = (element: Element): boolean => {
  const closed = element.closest(CLOSED)
  if (closed && element.closest('summary')?.parentElement !== closed) return false
  if (element.closest(ONLY_SPOKEN)) return true
  if (element.closest(SILENT)) return false
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true
}

const languageOf = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang

/** The page itself has a language too, but what stands loose on it is not one sentence. */
const sentenceAround = (element: Element, root: Element): Element => {
  const found = element.closest(TOGETHER)
  return found && root.contains(found) ? found : element
}

export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isHeading = (root: Element, { element }: SpokenPart): boolean => {
  const heading = element.closest('h1, h2')
  return heading?.matches('h1') || (heading !== null && heading.id === root.getAttribute('aria-labelledby'))
}

/** What lies over everything else, or else the screen; null where there is none. */
export const shownRoot = (): Element | null => openDialog() ?? document.getElementById('main')

/** Everything that can be read below `root`, each text once: its heading first, and then in the order of the page. */
export const spokenParts = (root: Element): readonly SpokenPart[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const parts: { element: Element; textId: string | null; language: string; text: string }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const words = node.textContent ?? ''
    if (!parent || !words.trim() || !isSaid(parent)) continue
    const element = sentenceAround(parent, root)
    const last = parts.at(-1)
    if (last?.element === element) last.text += ` ${words}`
    else
      parts.push({
        element,
        textId: parent.closest('[data-text]')?.getAttribute('data-text') ?? null,
        language: languageOf(parent),
        text: words,
      })
  }
  const said = parts
    .map(part => ({ ...part, text: plainWords(part.text) }))
    .filter(({ text }) => /[\p{Letter}\p{Number}]/u.test(text))
  return [...said.filter(part => isHeading(root, part)), ...said.filter(part => !isHeading(root, part))]
}
