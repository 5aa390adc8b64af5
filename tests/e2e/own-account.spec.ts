import { overflow, violations } from '#tests/accessibility/faults.ts'
import { invitation } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'
const NEW = 'nog eens vier andere woorden'

for (const [device, viewport] of Object.entries({
  laptop: { width: 1280, height: 800 },
  tablet: { width: 768, height: 1024 },
}))
  test.describe(`an own account on a ${device}`, () => {
    test.use({ viewport })

    test('gets another password with the keyboard, and is signed out elsewhere', async ({
      page,
      browser,
      baseURL,
      guard,
    }) => {
      guard.allow(/status of 40[01]/, /status of 422/)
      const email = `pim-${device}-${test.info().retry}@voorbeeldstad.example`
      await page.goto(`/gids/#uitnodiging=${await invitation('beheerder voorbeeldstad')}`)
      await page.getByLabel('Je naam').fill('Pim Gids')
      await page.getByLabel('E-mailadres').fill(email)
      await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
      await page.getByRole('button', { name: 'Maak mijn account' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')

      const elsewhere = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage()
      await elsewhere.goto('/gids/')
      await elsewhere.getByLabel('E-mailadres').fill(email)
      await elsewhere.getByLabel('Wachtwoord').fill(PASSWORD)
      await elsewhere.getByRole('button', { name: 'Meld me aan' }).click()
      await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Agenda')

      await page.getByRole('link', { name: 'Je account' }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je account')
      await expect(page.getByText(email)).toBeVisible()
      expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
      await page.screenshot({ path: `test-results/account-${device}.png`, fullPage: true })
      const type = async (current: string, next: string): Promise<void> => {
        await page.getByLabel('Je wachtwoord van nu').focus()
        await page.keyboard.type(current)
        await page.keyboard.press('Tab')
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(next)
        await page.keyboard.press('Enter')
      }
      await type('iets heel anders dan dat', NEW)
      await expect(page.getByRole('alert')).toHaveText(/Je wachtwoord van nu klopt niet/)
      await type(PASSWORD, 'kort')
      await expect(page.getByRole('alert')).toHaveText('Gebruik minstens 12 tekens.')
      expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
      await type(PASSWORD, NEW)
      await expect(page.getByRole('status').filter({ hasText: 'Je wachtwoord is veranderd.' })).toBeVisible()
      expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

      await elsewhere.getByRole('link', { name: 'Tablets' }).click()
      await expect(elsewhere.getByRole('status')).toContainText('Je bent afgemeld.')
      await elsewhere.context().close()
      await page.getByRole('link', { name: 'Tablets' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tablets')
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await page.getByLabel('E-mailadres').fill(email)
      await page.getByLabel('Wachtwoord').fill(NEW)
      await page.getByRole('button', { name: 'Meld me aan' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tablets')
    })
  })
