const WRITABLE = 'input, textarea, [contenteditable]'
/** While somebody writes: choose all, paste, undo, do again. */
const WRITING = new Set(['a', 'v', 'z', 'y'])
const BROWSER_KEYS =
  /^(F\d+|Browser\w+|Launch\w+|ContextMenu|Print|PrintScreen|Help|Find|Open|Save|New|Close)$/

const isWriting = ({ target }: Event): boolean => target instanceof Element && target.matches(WRITABLE)

/** Whether a key does something of the browser instead of something on the page: find, print, save, reload, zoom, go back. */
export const isForBrowser = (event: KeyboardEvent): boolean => {
  if (BROWSER_KEYS.test(event.key)) return true
  // How many keyboards make an @ or a é.
  if (event.getModifierState('AltGraph')) return false
  if (event.altKey || event.metaKey) return true
  return event.ctrlKey && !(isWriting(event) && WRITING.has(event.key.toLowerCase()))
}

/** A press on a link that would lead off this page, or open another one. */
const leadsAway = ({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean => {
  const link = target instanceof Element ? target.closest('a[href]') : null
  const staysHere = link?.getAttribute('href')?.startsWith('#') && !link.hasAttribute('target')
  return link !== null && (!staysHere || button !== 0 || ctrlKey || metaKey || shiftKey || altKey)
}

const not = (event: Event): void => event.preventDefault()
const when =
  <Kind extends Event>(isWrong: (event: Kind) => boolean) =>
  (event: Kind): void => {
    if (isWrong(event)) event.preventDefault()
  }

/**
 * Keeps a visitor on the page of a shared tablet: no menu, no dragging out or in, no zoom that the next visitor would be left
 * with, nothing copied that the next visitor could paste, no keys that open something of the browser. A few keys never reach a page (a new window or tab, closing one): those
 * are for the setting up of the tablet.
 */
export const stayInside = (page: Window & typeof globalThis = window): void => {
  const all = { capture: true, passive: false } as const
  page.addEventListener('contextmenu', not, all)
  page.addEventListener(
    'selectstart',
    when<Event>(event => !isWriting(event)),
    all,
  )
  // A browser may refuse to empty the clipboard when a visit is wiped: so nothing of a visit ever gets there.
  for (const kind of ['copy', 'cut', 'dragstart', 'dragenter', 'dragover', 'drop'] as const)
    page.addEventListener(kind, not, all)
  page.addEventListener('keydown', when(isForBrowser), all)
  page.addEventListener('click', when(leadsAway), all)
  page.addEventListener('auxclick', not, all)
  // The middle button scrolls by itself or pastes; those beside it go back and forward.
  for (const kind of ['mousedown', 'mouseup'] as const)
    page.addEventListener(
      kind,
      when<MouseEvent>(({ button }) => button === 1 || button > 2),
      all,
    )
  page.addEventListener(
    'wheel',
    when<WheelEvent>(({ ctrlKey }) => ctrlKey),
    all,
  )
  page.addEventListener('beforeinstallprompt', not, all)

  const root = page.document.documentElement
  root.translate = false
  root.spellcheck = false
  root.style.touchAction = 'pan-x pan-y'
  root.style.overscrollBehavior = 'none'
  root.style.setProperty('-webkit-touch-callout', 'none')
  root.style.userSelect = 'none'
}
