import type { Page } from '@playwright/test'
import { mouse, SEEN } from '../hand.ts'
import { attractPage } from '../pages/attract.page.ts'
import { choosingSlotPage } from '../pages/choosing-slot.page.ts'
import { confirmedPage } from '../pages/confirmed.page.ts'
import { enteringContactPage } from '../pages/entering-contact.page.ts'
import { idleQuestion } from '../pages/idle-question.ts'
import { resultPage } from '../pages/result.page.ts'
import { stateOf } from '../pages/screen.ts'
import { talentsPage } from '../pages/talents.page.ts'
import { welcomePage } from '../pages/welcome.page.ts'
import { appointmentsWithCode } from '../service.ts'
import { expect, test } from '../visit-test.ts'

test.use({ viewport: { width: 1280, height: 800 } })
test.setTimeout(180_000)

const ASKING = ['talents', 'interests', 'wishes']

/** Waits until something is pointed at, and presses the one key. */
const pressAt = async (page: Page, selector: string): Promise<void> => {
  await page.locator(`${selector}[data-pointed]`).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(SEEN)
  await page.keyboard.press('Space')
}

/** A guide sets it, as fast as it goes. */
const setUp = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hulp' }).click()
  await page.locator('[data-speed="fast"]').click()
  await page.locator('[data-aid="oneSwitch"]').click()
}

/** A tablet that a guide has set up, and from there to the first question with the one key. */
const begin = async (page: Page): Promise<void> => {
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await mouse(page).press(attractPage(page).touch)
  await setUp(page)
  await pressAt(page, 'dialog .nl-button--primary')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await pressAt(page, 'main .nl-button--primary')
  await talentsPage(page).isShown()
}

test('with one key somebody goes from the welcome to the result and on to the next step', async ({
  page,
}) => {
  await begin(page)

  for (let asked = 0; ASKING.includes(await stateOf(page)) && asked < 60; asked += 1) {
    const heading = page.locator('h1[data-question]')
    const question = (await heading.getAttribute('data-question')) ?? ''
    await pressAt(page, asked % 9 === 4 ? 'main .perron-answer:nth-of-type(2)' : 'main .perron-answer')
    await expect(page.locator(`h1[data-question="${question}"]`)).toHaveCount(0)
  }
  await resultPage(page).isShown()
  expect(await resultPage(page).sectorIds()).toHaveLength(3)

  await pressAt(page, 'main .perron-stack > .nl-button--primary')
  await expect(page.locator('main')).toHaveAttribute('data-state', 'nextStep')
})

test('with one key somebody books a conversation; who helps only writes the name and the number', async ({
  page,
}) => {
  await begin(page)
  await pressAt(page, 'main .perron-question__ways button:last-of-type')
  await resultPage(page).isShown()
  await pressAt(page, 'main .perron-stack > .nl-button--primary')
  await pressAt(page, 'main[data-state="nextStep"] .perron-stack > .nl-button--primary')
  await choosingSlotPage(page).isShown()
  await pressAt(page, 'main [data-slot]')

  const contact = enteringContactPage(page)
  await contact.isShown()
  for (const [field, words] of [
    [contact.name, 'Eén knop'],
    [contact.phone, '06 12345678'],
  ] as const) {
    await field.click()
    await page.keyboard.type(words)
  }
  // Who helped leaves the field; from there on the key is the visitor's again.
  await page.keyboard.press('Tab')
  await pressAt(page, 'main form .nl-button--primary')
  const confirmed = confirmedPage(page)
  await confirmed.isShown()
  expect(await appointmentsWithCode(await confirmed.code())).toMatchObject([
    { status: 'confirmed', name: 'Eén knop', address: '06 12345678' },
  ])
})

test('the question whether somebody is still there is answered with one key, and so is the way out', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-21T12:00:00Z' })
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await mouse(page).press(attractPage(page).touch)
  await welcomePage(page).isShown()
  await setUp(page)
  await page.clock.runFor(92_000)
  const question = idleQuestion(page)
  await expect(question.dialog).toBeVisible()
  await expect(question.stay).toHaveAttribute('data-pointed', '')
  await page.keyboard.press('Space')
  await expect(question.dialog).toHaveCount(0)
  await expect(page.locator('[data-aid="oneSwitch"]')).toHaveAttribute('data-pointed', '')
  // A press is told from a tremble by the moment it was made, which no test sets.
  await page.waitForTimeout(SEEN)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-pointed]')).toHaveCount(0)
})
