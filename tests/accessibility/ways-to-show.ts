import type { Page } from '@playwright/test'
import type { Check, Showing } from './every-showing.ts'
import { violations } from './faults.ts'
import { canChoose, DUTCH, type Shown, show } from './shown-language.ts'

const shownAs = ({ language, way }: Showing): Shown => ({
  language,
  dutchToo: way === 'dutchToo',
  ...(way === 'contrast' || way === 'large' ? { aid: way } : {}),
})

/** Shows the screen that is there in these ways, one after another, and has axe look each time. Ends in Dutch, as usual. */
export const lookAtShowings = async (
  page: Page,
  state: string,
  showings: readonly Showing[],
): Promise<readonly Check[]> => {
  const checks: Check[] = []
  // Without a town there are no languages: that screen is what it is.
  if (!(await canChoose(page, state)))
    return [{ state, language: 'nl', way: 'usual', faults: await violations(page) }]
  for (const showing of showings) {
    await show(page, shownAs(showing))
    checks.push({ state, ...showing, faults: await violations(page) })
  }
  await show(page, DUTCH)
  return checks
}
