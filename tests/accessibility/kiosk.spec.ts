import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { confirmedPage } from '#tests/e2e/pages/confirmed.page.ts'
import { exploringSectorPage } from '#tests/e2e/pages/exploring-sector.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { stateOf } from '#tests/e2e/pages/screen.ts'
import { tabletPage } from '#tests/e2e/pages/tablet.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { chooseFirstTime, giveContact } from '#tests/e2e/walk.ts'
import { overflow, violations } from './faults.ts'

test.use({ viewport: { width: 1280, height: 800 } })

test('no screen of a visit at the kiosk breaks a WCAG 2.2 A or AA rule that axe knows, up to the code to scan', async ({
  page,
}) => {
  const hand = mouse(page)
  const found: Record<string, readonly string[]> = {}
  const look = async (): Promise<void> => {
    const faults = [...(await violations(page)), ...(await overflow(page))]
    found[await stateOf(page)] = faults
  }

  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await attractPage(page).isShown()
  await look()
  await hand.press(attractPage(page).guides)
  await tabletPage(page).isShown()
  await look()
  await hand.press(tabletPage(page).back)
  await hand.press(attractPage(page).touch)
  await welcomePage(page).isShown()
  await look()
  await hand.press(welcomePage(page).start)
  await talentsPage(page).isShown()
  await look()
  await hand.press(talentsPage(page).result)
  await resultPage(page).isShown()
  await look()
  await hand.press(resultPage(page).open(0))
  await exploringSectorPage(page).isShown()
  await look()
  await hand.press(exploringSectorPage(page).next)
  await nextStepPage(page).isShown()
  await hand.press(nextStepPage(page).door('volunteer'))
  await look()
  await hand.press(nextStepPage(page).book)
  await chooseFirstTime(page, hand)
  await look()
  await giveContact(page, hand, 'Kioskbezoeker')
  const confirmed = confirmedPage(page)
  await expect(confirmed.scan).toBeVisible()
  await hand.press(confirmed.cancel)
  await look()
  await hand.press(confirmed.cancelSurely)

  const states = [
    'attract',
    'tablet',
    'welcome',
    'talents',
    'result',
    'exploringSector',
    'nextStep',
    'enteringContact',
    'confirmed',
  ]
  expect(found).toEqual(Object.fromEntries(states.map(state => [state, []])))
})
