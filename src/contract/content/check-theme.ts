import type { ContentProblem } from './content-problem.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'
import { PERRON, type ThemeToken } from './theme.schema.ts'

/** WCAG 2.2, 1.4.6: enough for text of any size. */
const LOWEST = 7

const WHITE = '#ffffff'
/** `ink-soft` in `src/ui/theme/perron.css`: no town changes it, and it stands on what a town may change. */
const SOFT = '#3a4766'

/** Text on background, as the screens use them. */
const PAIRS: readonly (readonly [ThemeToken | typeof WHITE | typeof SOFT, ThemeToken])[] = [
  ['ink', 'paper'],
  ['ink', 'dawn'],
  ['ink', 'mist'],
  [SOFT, 'paper'],
  [SOFT, 'dawn'],
  [SOFT, 'mist'],
  ['ink', 'signal'],
  ['ink', 'signal-deep'],
  [WHITE, 'night'],
  [WHITE, 'track-1'],
  [WHITE, 'track-2'],
  [WHITE, 'track-3'],
]

/** Relative luminance of an sRGB colour (WCAG 2.2), 0 for black to 1 for white. */
const luminance = (colour: string): number => {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A town's colours must stay as easy to read as ours. */
export const checkTheme = ({ town }: Content): ContentProblem[] => {
  const { theme } = town.data
  if (theme === 'perron') return []
  const colours = { ...PERRON, ...theme.tokens }
  return PAIRS.flatMap(([text, background]) => {
    const ratio = contrast(text === WHITE || text === SOFT ? text : colours[text], colours[background])
    if (ratio >= LOWEST) return []
    const own = background in theme.tokens || text === WHITE || text === SOFT ? background : text
    return problemAt(
      town,
      ['theme', 'tokens', own],
      `Te weinig contrast tussen ${text} en ${background}: ${ratio.toFixed(1)}`,
      `Kies kleuren met een contrast van ${LOWEST} of meer.`,
    )
  })
}
