import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { mouse } from './hand.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { freeTimes, invitation } from './service.ts'
import { takeUp } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { chooseFirstTime, toBooking } from './walk.ts'

/** A browser writes every refusal on its console. */
const REFUSED = /the server responded with a status of 400/
const PASSWORD = 'vier gewone woorden achter elkaar'
/** The service's clock starts on Saturday 21 November 2026. */
const FRIDAY = '2026-11-27'

/** Somebody new at the desk of the made-up town, on one of its pages. */
const signIn = async (page: Page, role: 'gids' | 'beheerder', email: string, at: string): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation(`${role} voorbeeldstad`)}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
  await page.getByRole('link', { name: at }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(at)
}
const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
const daysFree = async (): Promise<readonly string[]> => [
  ...new Set((await freeTimes('voorbeeldplein')).map(begin => begin.slice(0, 10))),
]
/** Gets there with Tab alone and presses Enter. */
const pressByKeys = async (page: Page, button: Locator): Promise<void> => {
  for (let tabs = 0; tabs < 200; tabs += 1) {
    if (await button.evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a manager closes a day, its free times are gone for a visitor, and puts it back', async ({
    page,
    browser,
    guard,
  }) => {
    guard.allow(REFUSED)
    expect(await daysFree()).toContain(FRIDAY)
    await signIn(page, 'beheerder', 'tijden@voorbeeldstad.example', 'Openingstijden')
    await expect(page.getByText('Deze tijden staan in de inhoud van de gemeente.')).toBeVisible()
    await look(page)
    await page.getByRole('button', { name: 'Wijzig de tijden' }).click()
    await page.getByRole('button', { name: 'Andere dag erbij' }).click()
    await page.getByRole('group', { name: 'Andere dag 1' }).getByLabel('Datum').fill(FRIDAY)
    const thursday = page.getByRole('group', { name: 'donderdag' })
    await thursday.getByLabel('Tot').fill('08:00')
    await page.getByRole('button', { name: 'Bewaar de tijden' }).click()
    await expect(thursday.getByText('Deze tijd eindigt voor het begin.')).toBeVisible()
    await expect(thursday.getByLabel('Tot')).toBeFocused()
    await look(page)
    await thursday.getByLabel('Tot').fill('17:00')
    await page.getByRole('button', { name: 'Bewaar de tijden' }).click()
    await expect(page.getByText('De tijden van Voorbeeldplein zijn bewaard.')).toBeFocused()
    await expect(page.getByText(/^Aangepast op .* door Gitte Gids\.$/)).toBeVisible()
    await look(page)
    expect(await daysFree()).not.toContain(FRIDAY)

    const visitor = await browser.newPage()
    await toBooking(visitor, mouse(visitor))
    const { days } = choosingSlotPage(visitor)
    await expect(days.first()).toBeVisible()
    await expect(visitor.locator(`[data-day="${FRIDAY}"]`)).toHaveCount(0)
    await visitor.close()

    await page.getByRole('button', { name: 'Terug naar de inhoud' }).click()
    await page.getByRole('button', { name: 'Ja, terug naar de inhoud' }).click()
    await expect(page.getByText('De tijden van Voorbeeldplein zijn weer die')).toBeFocused()
    expect(await daysFree()).toContain(FRIDAY)
    await look(page)
  })

  test('a manager moves a location; who makes an appointment reads the new address, and so does the calendar file', async ({
    page,
    browser,
    guard,
  }) => {
    guard.allow(REFUSED)
    await signIn(page, 'beheerder', 'plek@voorbeeldstad.example', 'Locaties')
    await expect(page.getByText('Dit staat in de inhoud van de gemeente.')).toBeVisible()
    await look(page)
    await page.screenshot({ path: 'test-results/locations.png', fullPage: true })
    await page.getByRole('button', { name: 'Wijzig de gegevens' }).click()
    await look(page)
    await page.screenshot({ path: 'test-results/locations-form.png', fullPage: true })
    await page.getByLabel('Straat en nummer').fill('Nieuwstraat 2')
    await page.getByLabel('Plaats').fill('')
    await page.getByRole('button', { name: 'Bewaar de gegevens' }).click()
    await expect(page.getByText('Vul de plaats in.')).toBeVisible()
    await expect(page.getByLabel('Plaats')).toBeFocused()
    await look(page)
    await page.getByLabel('Plaats').fill('Voorbeeldstad')
    await page.getByRole('button', { name: 'Bewaar de gegevens' }).click()
    await expect(page.getByText('De gegevens zijn bewaard.')).toBeFocused()
    await expect(page.getByText(/^Aangepast op .* door Gitte Gids\.$/)).toBeVisible()
    await look(page)

    const visitor = await browser.newPage()
    // An address is shown until the day the manager chose, by the clock of the device.
    await visitor.clock.setFixedTime('2026-11-23T09:00:00Z')
    await toBooking(visitor, mouse(visitor))
    await chooseFirstTime(visitor, mouse(visitor))
    const contact = enteringContactPage(visitor)
    await contact.name.fill('Iemand')
    await contact.phone.fill('0612345678')
    await mouse(visitor).press(contact.confirm)
    const confirmed = confirmedPage(visitor)
    await confirmed.isShown()
    await expect(confirmed.main).toContainText('Nieuwstraat 2, Voorbeeldstad')
    await look(visitor)
    const download = visitor.waitForEvent('download')
    await mouse(visitor).press(confirmed.calendar)
    const file = readFileSync(await (await download).path(), 'utf8')
    expect(file).toContain('LOCATION:Nieuwstraat 2\\, Voorbeeldstad')
    await visitor.close()

    await page.reload()
    await page.getByText('Wat de inhoud van de gemeente zegt').click()
    await expect(page.getByText(/^Voorbeeldplein 1, Voorbeeldstad/)).toBeVisible()
    await look(page)
    await page.screenshot({ path: 'test-results/locations-changed.png', fullPage: true })
    await expect(page.getByText(/Hier (is|zijn) nog \d+ afspra/)).toBeVisible()
    await page.getByRole('button', { name: 'Terug naar de inhoud' }).click()
    await page.getByRole('button', { name: 'Ja, terug naar de inhoud' }).click()
    await expect(page.getByText(/weer wat de inhoud van de gemeente zegt/)).toBeFocused()
    await expect(page.getByText(/^Voorbeeldplein 1, Voorbeeldstad/)).toBeVisible()
    await look(page)
  })

  test('a manager writes a notice; a visitor reads it where a time is chosen, in Dutch and in a layout from right to left', async ({
    page,
    browser,
    guard,
  }) => {
    guard.allow(REFUSED)
    await signIn(page, 'beheerder', 'bericht@voorbeeldstad.example', 'Mededelingen')
    await look(page)
    await page.getByRole('button', { name: 'Schrijf een mededeling' }).click()
    await page.getByLabel('Tekst in het Nederlands').fill('Vrijdag zijn we dicht. Kijk op www.stad.example')
    await page.getByLabel('Laatste dag').fill(FRIDAY)
    await page.getByRole('button', { name: 'Bewaar de mededeling' }).click()
    await expect(page.getByText('Gebruik gewone tekst op één regel, zonder link.')).toBeVisible()
    await expect(page.getByLabel('Tekst in het Nederlands')).toBeFocused()
    await look(page)
    await page.getByLabel('Tekst in het Nederlands').fill('Vrijdag zijn we dicht.')
    await page.getByText('In andere talen').click()
    await look(page)
    await page.getByRole('button', { name: 'Bewaar de mededeling' }).click()
    await expect(page.getByText('De mededeling is bewaard.')).toBeFocused()
    await expect(page.getByText('Staat nu in de app')).toBeVisible()
    await look(page)

    const visitor = await browser.newPage()
    await toBooking(visitor, mouse(visitor))
    const told = visitor.getByRole('note').filter({ hasText: 'Vrijdag zijn we dicht.' })
    await expect(told).toBeVisible()
    await look(visitor)
    await takeUp(visitor, { at: 'nextStep', language: 'ar' })
    await expect(visitor.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(told.locator('[lang="nl"]')).toHaveText('Vrijdag zijn we dicht.')
    await look(visitor)
    await mouse(visitor).press(visitor.locator('button:has([data-text="nextStep.book.button"])'))
    await choosingSlotPage(visitor).isShown()
    await expect(told.locator('[lang="nl"]')).toHaveText('Vrijdag zijn we dicht.')
    await look(visitor)
    await visitor.close()

    await page.getByRole('button', { name: 'Haal weg' }).click()
    await page.getByRole('button', { name: 'Ja, haal weg' }).click()
    await expect(page.getByText('De mededeling is weg.')).toBeFocused()
    await expect(page.getByText('Er is nu geen mededeling.')).toBeVisible()
  })

  test('a manager sees which facts expire', async ({ page }) => {
    await signIn(page, 'beheerder', 'feiten@voorbeeldstad.example', 'Feiten')
    await expect(page.getByText(/Er verloopt geen enkel feit tot en met/)).toBeVisible()
    await look(page)
  })
})

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('a guide reads where the town receives people', async ({ page }) => {
    await signIn(page, 'gids', 'plek-lezen@voorbeeldstad.example', 'Locaties')
    await expect(page.getByText(/^Voorbeeldplein 1, Voorbeeldstad/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Wijzig de gegevens' })).toHaveCount(0)
    await look(page)
  })

  test('with the keyboard alone a manager opens on Saturday; a guide reads it', async ({ page }) => {
    await signIn(page, 'beheerder', 'toetsen@voorbeeldstad.example', 'Openingstijden')
    await look(page)
    await pressByKeys(page, page.getByRole('button', { name: 'Wijzig de tijden' }))
    await look(page)
    const saturday = page.getByRole('group', { name: 'zaterdag' })
    await pressByKeys(page, saturday.getByRole('button', { name: 'Toch open' }))
    await expect(saturday.getByLabel('Van')).toBeFocused()
    await page.keyboard.type('10:00')
    await page.keyboard.press('Tab')
    await page.keyboard.type('12:00')
    await expect(saturday.getByLabel('Tot')).toHaveValue('12:00')
    await pressByKeys(page, page.getByRole('button', { name: 'Bewaar de tijden' }))
    await expect(page.getByText('De tijden van Voorbeeldplein zijn bewaard.')).toBeFocused()
    expect(await daysFree()).toContain('2026-11-28')
    await pressByKeys(page, page.getByRole('button', { name: 'Terug naar de inhoud' }))
    await pressByKeys(page, page.getByRole('button', { name: 'Ja, terug naar de inhoud' }))
    await expect(page.getByText('De tijden van Voorbeeldplein zijn weer die')).toBeFocused()
    expect(await daysFree()).not.toContain('2026-11-28')
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await signIn(page, 'gids', 'leest@voorbeeldstad.example', 'Openingstijden')
    await expect(page.getByText('09:00 – 17:00').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Wijzig de tijden' })).toHaveCount(0)
    await look(page)
  })
})
