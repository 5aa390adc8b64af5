/** WCAG 2.2 A and AA, and what they were before, as axe calls them. */
export const RULES: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
