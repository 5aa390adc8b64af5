import { expectCalendarOf } from '../calendar.ts'
import { mouse } from '../hand.ts'
import { attractPage } from '../pages/attract.page.ts'
import { confirmedPage } from '../pages/confirmed.page.ts'
import { confirmingWipePage } from '../pages/confirming-wipe.page.ts'
import { enteringContactPage } from '../pages/entering-contact.page.ts'
import { nextStepPage } from '../pages/next-step.page.ts'
import { resultPage } from '../pages/result.page.ts'
import { shellPage } from '../pages/shell.page.ts'
import { readQr } from '../qr.ts'
import { appointmentsWithCode } from '../service.ts'
import { readStored } from '../stored.ts'
import { expect, test } from '../visit-test.ts'
import { answer, begin, chooseFirstTime, giveContact, mixed, start } from '../walk.ts'

test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'allow' })

test('a whole visit at the kiosk ends with an appointment to scan, and nothing stays behind', async ({
  page,
}) => {
  const hand = mouse(page)
  await start(page, hand, '/kiosk?gemeente=voorbeeldstad')
  await answer(page, mixed(hand))
  // The tablet keeps the public keys of the service; nothing of the visit.
  expect((await readStored(page)).visits).toBe(0)
  await hand.press(resultPage(page).next)
  await hand.press(nextStepPage(page).book)

  await chooseFirstTime(page, hand)
  const contact = enteringContactPage(page)
  for (const field of [contact.name, contact.phone])
    await expect(field).toHaveAttribute('autocomplete', 'off')
  await giveContact(page, hand, 'Kioskbezoeker')
  const confirmed = confirmedPage(page)
  await confirmed.isShown()
  const [row] = await appointmentsWithCode(await confirmed.code())
  if (!row) throw new Error('the appointment is not in the database')
  expect(row).toMatchObject({ status: 'confirmed', name: 'Kioskbezoeker' })

  await expect(confirmed.scan).toBeVisible()
  await expect(confirmed.calendar).toHaveCount(0)
  expectCalendarOf(await readQr(page, confirmed.scan), row, 'Kioskbezoeker')

  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
  await expect(page.getByText(await row.begin)).toHaveCount(0)
  const stored = await readStored(page)
  expect(stored.visits).toBe(0)
  for (const secret of ['Kioskbezoeker', '12345678', row.id]) expect(stored.text).not.toContain(secret)
})

test('the next visitor at the kiosk finds no answer and no name of the one before', async ({ page }) => {
  const hand = mouse(page)
  await start(page, hand, '/kiosk?gemeente=voorbeeldstad')
  await answer(page, mixed(hand), 2)
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).keep)
  await expect(page.locator('main[data-state="talents"]')).toBeVisible()
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
  await begin(page, hand, '/kiosk')
  await expect(page.locator('main[data-state="talents"]')).toBeVisible()
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0)
})
