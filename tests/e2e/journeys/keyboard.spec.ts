import { readFile } from 'node:fs/promises'
import { expectCalendarOf } from '../calendar.ts'
import { SEEN } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { confirmedPage } from '../pages/confirmed.page.ts'
import { nextStepPage } from '../pages/next-step.page.ts'
import { resultPage } from '../pages/result.page.ts'
import { appointmentsWithCode } from '../service.ts'
import { expect, test } from '../visit-test.ts'
import { answer, book, start } from '../walk.ts'

test.use({ viewport: { width: 1100, height: 800 }, serviceWorkers: 'allow' })

test('a whole visit with keys only ends with an appointment and a calendar file', async ({ page }) => {
  const hand = keyboard(page)
  await start(page, hand, '/?gemeente=voorbeeldstad')

  const asked = await answer(page, async (question, number) => {
    await expect(question.title).toBeFocused()
    await page.waitForTimeout(SEEN)
    const before = hand.presses()
    if (number % 2 === 0) await hand.press(question.answers.first())
    else await hand.hit(String((number % 3) + 1))
    expect(hand.presses() - before).toBeLessThanOrEqual(2)
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body')
  })
  expect(asked.filter(({ state }) => state === 'talents')).toHaveLength(14)
  expect(asked.filter(({ state }) => state === 'interests').length).toBeGreaterThanOrEqual(12)
  expect(asked.filter(({ state }) => state === 'wishes')).toHaveLength(9)

  const result = resultPage(page)
  await result.isShown()
  await expect(result.title).toBeFocused()
  await hand.press(result.next)
  const nextStep = nextStepPage(page)
  await hand.press(nextStep.door('volunteer'))
  await expect(nextStep.door('volunteer')).toHaveAttribute('aria-pressed', 'true')
  await hand.press(nextStep.book)

  const code = await book(page, hand, 'Toetsje')
  const confirmed = confirmedPage(page)
  await expect(confirmed.title).toBeFocused()
  const rows = await appointmentsWithCode(code)
  expect(rows).toHaveLength(1)
  const row = rows[0]
  if (!row) return
  expect(row).toMatchObject({
    status: 'confirmed',
    name: 'Toetsje',
    channel: 'phone',
    address: '06 12345678',
    location: 'voorbeeldplein',
  })

  const downloaded = page.waitForEvent('download')
  await hand.press(confirmed.calendar)
  const download = await downloaded
  expect(download.suggestedFilename()).toBe('gesprek.ics')
  expectCalendarOf(await readFile(await download.path(), 'utf8'), row, 'Toetsje')
})
