/** One thing to say: words of one language that belong together, and where they stand. */
export type SpokenPart = {
  readonly element: Element
  /** The id of the words, where they have one: a recording is found by it. */
  readonly textId: string | null
  readonly language: string
  readonly text: string
}

/** Never said: what is not for the eye either, and what is being typed. */
const SILENT = '[aria-hidden="true"], [hidden], script, style, .perron-unseen'
/** What is said though nothing of it is seen, where the eye sees it from the place of things. */
const ONLY_SPOKEN = '[data-only-spoken]'
const TOGETHER =
  '[data-text], [lang], button, a, p, li, legend, label, summary, h1, h2, h3, h4, dt, dd, td, th'

const isSaid = (element: Element): boolean => {
  if (element.closest(ONLY_SPOKEN)) return true
  if (element.closest(SILENT)) return false
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true
}

const languageOf = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang

/** Everything that can be read below `root`, in the order of the page, each text once. */
export const spokenParts = (root: Element): readonly SpokenPart[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const parts: { element: Element; textId: string | null; language: string; text: string }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent?.replace(/\s+/g, ' ') ?? ''
    const parent = node.parentElement
    if (!parent || !words.trim() || !isSaid(parent)) continue
    const element = parent.closest(TOGETHER) ?? parent
    const last = parts.at(-1)
    if (last?.element === element) last.text += words
    else
      parts.push({
        element,
        textId: element.closest('[data-text]')?.getAttribute('data-text') ?? null,
        language: languageOf(parent),
        text: words,
      })
  }
  return parts
    .map(part => ({ ...part, text: part.text.trim() }))
    .filter(({ text }) => /[\p{Letter}\p{Number}]/u.test(text))
}
