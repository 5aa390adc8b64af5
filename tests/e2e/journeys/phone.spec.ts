import { readFile } from 'node:fs/promises'
import { expectCalendarOf } from '../calendar.ts'
import { finger } from '../hand.ts'
import { cancelledPage } from '../pages/cancelled.page.ts'
import { choosingSlotPage } from '../pages/choosing-slot.page.ts'
import { confirmedPage } from '../pages/confirmed.page.ts'
import { exploringSectorPage } from '../pages/exploring-sector.page.ts'
import { nextStepPage } from '../pages/next-step.page.ts'
import { resultPage } from '../pages/result.page.ts'
import { talentsPage } from '../pages/talents.page.ts'
import { appointmentsWithCode, freeTimes } from '../service.ts'
import { expect, test } from '../visit-test.ts'
import { answer, book, mixed, start, toResult } from '../walk.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test.describe('with the app installed as it is for everybody', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a whole visit in Groningen by touch ends with an appointment, a calendar file, and can be called off', async ({
    page,
  }) => {
    const hand = finger(page)
    await start(page, hand, '/')
    const asked = await answer(page, mixed(hand))
    expect(asked.length).toBeGreaterThan(30)

    const result = resultPage(page)
    await result.isShown()
    const sectors = await result.sectorIds()
    expect(sectors).toHaveLength(3)
    await hand.press(result.dismiss(1))
    await expect.poll(result.sectorIds).not.toContain(sectors[1])
    expect(await result.sectorIds()).toHaveLength(3)
    await hand.press(result.open(0))

    const sector = exploringSectorPage(page)
    await sector.isShown()
    const jobs = await sector.jobIds()
    expect(jobs).toHaveLength(3)
    await hand.press(sector.dismiss(0))
    await expect.poll(sector.jobIds).not.toContain(jobs[0])
    expect(await sector.jobIds()).toHaveLength(3)
    await hand.press(sector.next)

    const nextStep = nextStepPage(page)
    await nextStep.isShown()
    await hand.press(nextStep.door('learn'))
    await expect(nextStep.chosen).toHaveCount(1)
    await hand.press(nextStep.book)
    const code = await book(page, hand, 'Aanraker')
    const [row] = await appointmentsWithCode(code)
    if (!row) throw new Error(`no appointment with code ${code}`)
    expect(row).toMatchObject({ status: 'confirmed', name: 'Aanraker', location: 'harm-buiterplein' })

    const confirmed = confirmedPage(page)
    const downloaded = page.waitForEvent('download')
    await hand.press(confirmed.calendar)
    expectCalendarOf(await readFile(await (await downloaded).path(), 'utf8'), row, 'Aanraker')

    await hand.press(confirmed.cancel)
    await hand.press(confirmed.cancelSurely)
    await cancelledPage(page).isShown()
    expect(await appointmentsWithCode(code)).toMatchObject([{ id: row.id, status: 'cancelled' }])
    expect(await freeTimes('harm-buiterplein')).toContain(row.begin)
    await hand.press(cancelledPage(page).otherTime)
    await expect(choosingSlotPage(page).slotAt(row.begin)).toBeVisible()
  })
})

test('going back and forward keeps every answer', async ({ page }) => {
  const hand = finger(page)
  const talents = talentsPage(page)
  await start(page, hand, '/?gemeente=voorbeeldstad')
  const first = await talents.id()
  await hand.press(talents.yes)
  await expect(talents.title).not.toHaveAttribute('data-question', first)
  const second = await talents.id()
  await hand.press(talents.aBit)
  await expect(talents.title).not.toHaveAttribute('data-question', second)
  const third = await talents.id()

  await hand.press(talents.back)
  await talents.isAt(second)
  await expect(talents.aBit).toHaveAttribute('aria-pressed', 'true')
  await hand.press(talents.back)
  await talents.isAt(first)
  await expect(talents.yes).toHaveAttribute('aria-pressed', 'true')
  await hand.press(talents.no)
  await talents.isAt(second)
  await expect(talents.aBit).toHaveAttribute('aria-pressed', 'true')
  await hand.press(talents.aBit)
  await talents.isAt(third)
  for (const choice of [talents.yes, talents.aBit, talents.no])
    await expect(choice).toHaveAttribute('aria-pressed', 'false')
  await hand.press(talents.back)
  await hand.press(talents.back)
  await talents.isAt(first)
  await expect(talents.no).toHaveAttribute('aria-pressed', 'true')
})

test('the way back from the steps and the result leads to where the visitor left', async ({ page }) => {
  const hand = finger(page)
  await toResult(page, hand, '/?gemeente=voorbeeldstad', 3)
  const result = resultPage(page)
  const sectors = await result.sectorIds()
  await hand.press(result.next)
  await nextStepPage(page).isShown()
  await hand.press(nextStepPage(page).door('paid'))
  await hand.press(nextStepPage(page).back)
  expect(await result.sectorIds()).toEqual(sectors)
  await hand.press(result.next)
  await expect(nextStepPage(page).door('paid')).toHaveAttribute('aria-pressed', 'true')
  await hand.press(nextStepPage(page).back)
  await hand.press(result.more)
  await talentsPage(page).isShown()
  await hand.press(talentsPage(page).back)
  await expect(talentsPage(page).main.locator('[data-answer][aria-pressed="true"]')).toHaveCount(1)
})
