import { openDialog } from '#platform/a11y/open-dialog.ts'

/** Not a way to a page without the app: who points with one button could not come back from it. */
const PRESSABLE = ':is(button:not(:disabled), a[href]:not(.nl-skip-link, .perron-page-link), summary)'
/** Pointed at before the rest of a panel: the way out of being pointed at. */
const FIRST = '[data-scan="first"]'

const isShown = (element: Element): boolean => {
  const around = element.localName === 'summary' ? element.parentElement?.parentElement : element
  if (around?.closest('details:not([open]), [hidden]')) return false
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true
}

const pressableIn = (root: Element): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(PRESSABLE)].filter(isShown)

/** Everything that can be pressed now, in the order in which it is pointed at: first the screen itself, then its board. */
export const switchTargets = (): readonly HTMLElement[] => {
  const dialog = openDialog()
  const all = pressableIn(dialog ?? document.body)
  const isEarly = (element: Element): boolean =>
    dialog ? element.matches(FIRST) : element.closest('main') !== null
  return [...all.filter(isEarly), ...all.filter(element => !isEarly(element))]
}
