import type { Theme } from '#contract/content/theme.schema.ts'

/** Puts a town's own colours over ours. */
export const applyTheme = (theme: Theme): void => {
  if (theme === 'perron') return
  for (const [token, colour] of Object.entries(theme.tokens))
    document.documentElement.style.setProperty(`--perron-${token}`, colour)
}
