/** What lies over the screen, the newest of it; null when nothing does. */
export const openDialog = (): Element | null => [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
