import type { Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { resultPage } from './pages/result.page.ts'
import { tabletPage } from './pages/tablet.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { newEvent } from './service.ts'
import { expect, test } from './visit-test.ts'
import { answer, start } from './walk.ts'

const PARTICIPANTS = [
  { name: 'Zorghuis De Linde', sectors: ['zorg', 'onderwijs'] },
  { name: 'Noorderpoort Voorbeeld', sectors: ['zorg', 'techniek', 'ict', 'groen', 'horeca', 'logistiek'] },
  { name: 'Buurthuis Overal', sectors: [] },
]
const KIOSK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

/** What the screen says, without the signs that keep a name in its own direction. */
const saysHere = async (page: Page): Promise<string> =>
  (await resultPage(page).main.innerText()).replaceAll(/[\u2068\u2069]/g, '')

for (const viewport of [KIOSK, PHONE])
  test.describe(`at ${viewport.width} wide`, () => {
    test.use({ viewport })

    test('a result at an event names who is there today, in Dutch and in Arabic', async ({ page }) => {
      const hand = mouse(page)
      const code = await newEvent('Banenmarkt Noord', PARTICIPANTS)
      await page.goto(`/e/${code.replace('-', '').toLowerCase()}`)
      const attract = attractPage(page)
      await expect(attract.main).toContainText('Banenmarkt Noord')
      await look(page)
      await hand.press(attract.guides)
      await expect(tabletPage(page).main).toContainText('Banenmarkt Noord')
      await look(page)

      for (const language of ['Nederlands', 'العربية']) {
        await page.goto(`/e/${code}`)
        await hand.press(attract.touch)
        await hand.press(welcomePage(page).language(language))
        await hand.press(page.locator('main[data-state="welcome"] button.nl-button--primary').first())
        await answer(page, async (question, number) => hand.press(question.answers.nth(number % 3)))
        const result = resultPage(page)
        await result.isShown()
        const said = await saysHere(page)
        for (const name of ['Noorderpoort Voorbeeld', 'Buurthuis Overal', 'Banenmarkt Noord'])
          expect(said).toContain(name)
        await look(page)
        await hand.press(result.sectors.first().getByRole('button').first())
        await expect(page.locator('main[data-state="exploringSector"]')).toContainText('Noorderpoort')
        await look(page)
      }
    })
  })

test.describe('a tablet with a code that means nothing', () => {
  test.use({ viewport: KIOSK })

  test('is a plain kiosk, and tells a guide why', async ({ page, guard }) => {
    guard.allow(/404/)
    const hand = mouse(page)
    await page.goto('/e/FFF-222?gemeente=voorbeeldstad')
    await hand.press(attractPage(page).guides)
    const { main } = tabletPage(page)
    await expect(main.getByRole('status').filter({ hasText: 'FFF-222' })).toContainText(
      'De tablet werkt nu als gewone kiosk.',
    )
    await look(page)
    await start(page, hand, '/e/FFF-222?gemeente=voorbeeldstad')
  })
})
