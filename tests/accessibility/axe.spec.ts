import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { everyState } from './every-state.ts'
import { overflow, violations } from './faults.ts'
import { type Look, tour } from './tour.ts'

const PHONE = { width: 390, height: 844 }
const NARROWEST = { width: 320, height: 640 }

test.use({ viewport: PHONE })
test.setTimeout(150_000)

type Found = Record<string, readonly string[]>

const take = (
  found: Found,
  seen: Set<string>,
  looks: Readonly<Record<string, () => Promise<readonly string[]>>>,
): Look => {
  return async state => {
    seen.add(state)
    for (const [name, look] of Object.entries(looks)) {
      const result = await look()
      if (result.length > 0) found[`${state}, ${name}`] = result
    }
  }
}

const narrow = (page: Page) => async (): Promise<readonly string[]> => {
  await page.setViewportSize(NARROWEST)
  const wide = await overflow(page)
  await page.setViewportSize(PHONE)
  return wide
}

for (const [kind, language] of [
  ['in Dutch', 'Nederlands'],
  ['from right to left', 'Spiegelschrift'],
] as const)
  test(`no screen ${kind} breaks a WCAG 2.2 A or AA rule that axe knows, or sticks out of a window of 320 pixels`, async ({
    page,
    guard,
  }) => {
    const found: Found = {}
    const seen = new Set<string>()
    const look = take(found, seen, { axe: () => violations(page), 'sideways at 320': narrow(page) })
    await tour({ page, guard, language, look })
    expect(found).toEqual({})
    expect([...seen].sort()).toEqual(everyState())
  })

test('no screen breaks a rule when the text is twice as large, or sticks out of the window', async ({
  page,
  guard,
}) => {
  const found: Found = {}
  const seen = new Set<string>()
  const enlarge = () =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
  const look = take(found, seen, {
    axe: async () => {
      await enlarge()
      return violations(page)
    },
    'sideways with large text': () => overflow(page),
  })
  await tour({ page, guard, language: 'Nederlands', look })
  expect(found).toEqual({})
  expect([...seen].sort()).toEqual(everyState())
})

test('the statement on accessibility breaks no rule, on a phone, in a window of 320 pixels and with large text, and leads back', async ({
  page,
}) => {
  await page.goto('/toegankelijkheid')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kan iedereen Talentperron gebruiken?')
  expect([...(await violations(page)), ...(await narrow(page)())]).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
  // Not the town that is shown when nobody names one.
  await page.getByRole('link', { name: 'Naar Talentperron Stichtse Vecht' }).click()
  await expect(page.locator('main')).toHaveAttribute('data-state', 'welcome')
  expect(new URL(page.url()).searchParams.get('gemeente')).toBe('stichtse-vecht')
})
