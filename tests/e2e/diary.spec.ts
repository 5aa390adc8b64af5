import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { appointmentsWithCode, invitation, requestBy } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'

/** Somebody new at the desk of the made-up town. */
const signIn = async (page: Page, role: 'gids' | 'beheerder', email: string): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation(`${role} voorbeeldstad`)}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
}
const cardOf = (page: Page, code: string): Locator => page.getByRole('listitem').filter({ hasText: code })
const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

test.describe('the diary on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a guide makes an appointment of a request, moves it and cancels it; a manager sees who looked at the data', async ({
    page,
  }) => {
    const code = await requestBy('Kanarie Dagboek')
    await signIn(page, 'beheerder', 'dagboek@voorbeeldstad.example')
    const request = cardOf(page, `Verzoek ${code}`)
    await expect(request).toContainText('dinsdagochtend')
    await expect(page.getByText('Kanarie Dagboek')).toHaveCount(0)
    await request.getByRole('button', { name: 'Bekijk gegevens' }).click()
    await expect(request.getByText('Kanarie Dagboek')).toBeVisible()
    await look(page)
    await request.getByRole('button', { name: 'Maak een afspraak' }).click()
    await request.getByLabel('Tijd').selectOption({ index: 1 })
    await look(page)
    await request.getByRole('button', { name: 'Maak deze afspraak' }).click()
    await expect(page.getByText(`${code} is nu een afspraak.`)).toBeFocused()
    const [booked] = await appointmentsWithCode(code)
    expect([booked?.status, booked?.name]).toEqual(['confirmed', 'Kanarie Dagboek'])

    // The first free times are not always in the week of today.
    const appointment = cardOf(page, code)
    for (let weeks = 0; weeks < 3 && (await appointment.count()) === 0; weeks += 1) {
      const days = await page.getByRole('heading', { name: /^Afspraken van/ }).innerText()
      await page.getByRole('button', { name: 'Volgende week' }).click()
      await expect(page.getByRole('heading', { name: /^Afspraken van/ })).not.toHaveText(days)
    }
    await expect(appointment).toContainText('Afgesproken')
    await look(page)
    await appointment.getByRole('button', { name: 'Verzet' }).click()
    await appointment.getByLabel('Tijd').selectOption({ index: 2 })
    await appointment.getByRole('button', { name: 'Verzet naar deze tijd' }).click()
    await expect(page.getByText(`${code} is verzet.`)).toBeVisible()
    const [moved] = await appointmentsWithCode(code)
    expect([moved?.status, moved?.begin === booked?.begin]).toEqual(['confirmed', false])
    await appointment.getByRole('button', { name: 'Zeg af' }).click()
    await look(page)
    await appointment.getByRole('button', { name: 'Ja, zeg af' }).click()
    await expect(appointment).toContainText('Afgezegd')
    await expect(appointment.getByText(/Weet je het zeker/)).toHaveCount(0)
    await look(page)
    expect((await appointmentsWithCode(code))[0]?.status).toBe('cancelled')

    await page.getByRole('link', { name: 'Inzagen' }).click()
    await expect(page.getByRole('row').filter({ hasText: code })).toContainText('Gitte Gids')
    await expect(page.getByText('Kanarie Dagboek')).toHaveCount(0)
    await look(page)
  })
})

test.describe('the diary on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('with the keyboard alone a guide settles a request, and who asked is forgotten', async ({ page }) => {
    const code = await requestBy('Kanarie Toets')
    await signIn(page, 'gids', 'toets@voorbeeldstad.example')
    const request = cardOf(page, `Verzoek ${code}`)
    await look(page)
    const press = async (name: string): Promise<void> => {
      const button = request.getByRole('button', { name })
      for (let tabs = 0; tabs < 400; tabs += 1) {
        if (await button.evaluate(one => one === document.activeElement)) break
        await page.keyboard.press('Tab')
      }
      await expect(button).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await press('Bekijk gegevens')
    await expect(request.getByText('Kanarie Toets')).toBeVisible()
    await press('Afgehandeld')
    await expect(request.getByText(/Weet je het zeker/)).toBeFocused()
    await press('Ja, afgehandeld')
    await expect(page.getByText(`${code} is afgehandeld.`)).toBeVisible()
    await expect(request).toHaveCount(0)
    await look(page)
  })
})
