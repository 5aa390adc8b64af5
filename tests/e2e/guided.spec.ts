import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { confirmingWipePage } from './pages/confirming-wipe.page.ts'
import { shellPage } from './pages/shell.page.ts'
import { tabletPage } from './pages/tablet.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'

test.use({ viewport: { width: 1280, height: 800 } })

test('a guide begins a visit in the language of the visitor, reads along in Dutch, and the next visitor gets neither', async ({
  page,
}) => {
  const hand = mouse(page)
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await hand.press(attractPage(page).guides)
  const tablet = tabletPage(page)
  await hand.press(tablet.main.getByRole('button', { name: 'العربية' }))
  await expect(tablet.main.getByRole('button', { name: 'Nederlands erbij' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await hand.press(tablet.guided)
  const welcome = welcomePage(page)
  await expect(welcome.main).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(welcome.main.getByRole('heading', { level: 1 }).locator('[lang="nl"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await hand.press(shellPage(page).wipe.or(page.locator('header button').last()))
  await hand.press(confirmingWipePage(page).main.getByRole('button').first())
  await attractPage(page).isShown()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await hand.press(attractPage(page).touch)
  await expect(welcomePage(page).start).toBeVisible()
  await expect(welcome.main.getByRole('heading', { level: 1 }).locator('[lang="nl"]')).toHaveCount(0)
})
