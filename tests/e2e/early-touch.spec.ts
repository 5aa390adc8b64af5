import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { confirmingWipePage } from './pages/confirming-wipe.page.ts'
import { shellPage } from './pages/shell.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'

test('a touch of a tablet that is still loading is felt, and opens the first screen once the app is there', async ({
  page,
}) => {
  let letApp = (): void => {}
  const app = new Promise<void>(resolve => {
    letApp = resolve
  })
  await page.route(/\/assets\/kiosk-(?!start)[^/]+\.js$/, async route => {
    await app
    await route.continue()
  })
  await page.goto('/kiosk?gemeente=voorbeeldstad', { waitUntil: 'commit' })
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-listens')
  const spot = page.locator('.perron-attract__spot')
  const ground = () => spot.evaluate(element => getComputedStyle(element).backgroundColor)
  const before = await ground()
  await page.locator('.perron-attract__touch').click()
  await expect(root).toHaveAttribute('data-touched', '')
  await expect.poll(ground).not.toBe(before)
  await expect(page.locator('main[data-state="attract"]')).toHaveCount(1)
  letApp()
  await welcomePage(page).isShown()

  // Whoever comes next is invited again.
  const hand = mouse(page)
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
  await expect(root).toHaveAttribute('data-touched', 'taken')
})
