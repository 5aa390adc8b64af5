import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '#tests/e2e/visit-test.ts'
import { RULES } from './rules.ts'

/** The WCAG rules a screen breaks, as far as axe knows: the rule first. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // In the page itself: there are no frames, for which axe would open another page at each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const found = await axe.withTags([...RULES]).analyze()
  expect(found.passes.length, 'rules that had something to look at').toBeGreaterThan(5)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** What sticks out of the window sideways, when the page does. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(element => {
      const { left, right } = element.getBoundingClientRect()
      return element.childElementCount === 0 && (right > root.clientWidth + 0.5 || left < -0.5)
    })
    return [
      `${root.scrollWidth - root.clientWidth} px`,
      ...wide.map(element => element.outerHTML.slice(0, 120)),
    ]
  })
