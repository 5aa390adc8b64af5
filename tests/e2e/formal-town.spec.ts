import type { Page } from '@playwright/test'
import { informalWords } from '#contract/content/form-of-address.ts'
import { compileFormalTown, FORMAL_TOWN } from '#tests/fixtures/formal-town.ts'
import { mouse } from './hand.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { exploringSectorPage } from './pages/exploring-sector.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { resultPage } from './pages/result.page.ts'
import { stateOf } from './pages/screen.ts'
import { expect, test } from './visit-test.ts'
import { answer, chooseFirstTime, start } from './walk.ts'

/** Serves the made-up town as a build would in which it says u. */
const sayU = async (page: Page): Promise<void> => {
  const { texts } = compileFormalTown()
  await page.route(new RegExp(`/assets/pack-${FORMAL_TOWN}-nl-[^/]+\\.json$`), route =>
    route.fulfill({ json: texts.nl }),
  )
  await page.route(new RegExp(`/assets/pack-${FORMAL_TOWN}-(?!nl-)[^/]+\\.json$`), async route => {
    const { pack, ...rest } = await (await route.fetch()).json()
    await route.fulfill({ json: { ...rest, pack: { ...pack, formOfAddress: 'u' } } })
  })
}

const expectNoJe = async (page: Page): Promise<void> => {
  const state = await stateOf(page)
  const words = informalWords(await page.locator('body').innerText())
  expect({ state, words }).toEqual({ state, words: [] })
}

test('a visit in a town that says u, up to an appointment, says je nowhere', async ({ page }) => {
  await sayU(page)
  const hand = mouse(page)
  await start(page, hand, `/?gemeente=${FORMAL_TOWN}`)
  await answer(page, async question => {
    await expectNoJe(page)
    await hand.press(question.answers.first())
  })
  await resultPage(page).isShown()
  await expect(resultPage(page).title).toHaveText('Dit past bij u')
  await expectNoJe(page)
  await hand.press(resultPage(page).open(0))
  await exploringSectorPage(page).isShown()
  await expectNoJe(page)
  await hand.press(exploringSectorPage(page).next)
  await nextStepPage(page).isShown()
  await expectNoJe(page)
  await hand.press(nextStepPage(page).book)
  await chooseFirstTime(page, hand)
  await expectNoJe(page)
  const field = (name: string) => page.getByRole('textbox', { name })
  await hand.type(field('Hoe mogen we u noemen?'), 'Uwe')
  await hand.type(field('Uw telefoonnummer'), '06 12345678')
  await hand.press(enteringContactPage(page).confirm)
  await confirmedPage(page).isShown()
  await expectNoJe(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
})
