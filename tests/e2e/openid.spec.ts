import type { Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { startDeskWithProvider } from '#tests/setup/desk-with-provider.ts'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import { expect, test } from './visit-test.ts'

// The provider is another site, so that a browser treats its cookies and ours as it does in earnest.
const { args = [], ...rest } = launchOptions()
const names = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE 127.0.0.2'
test.use({
  launchOptions: { ...rest, args: [...args.filter(arg => !arg.startsWith('--host-resolver')), names] },
})

const ACCOUNTS = {
  nour: { name: 'Nour Werk', email: 'nour@voorbeeldstad.example', roles: ['gids'] },
  bas: { name: 'Bas Beheer', email: 'bas@voorbeeldstad.example', roles: ['beheerder'] },
  niemand: { name: 'Nog Niemand', email: 'niemand@voorbeeldstad.example' },
}

let desk: Awaited<ReturnType<typeof startDeskWithProvider>>
test.beforeAll(async () => {
  desk = await startDeskWithProvider(ACCOUNTS)
})
test.afterAll(() => desk?.stop())
test.beforeEach(({ guard }) => guard.allow(/status of 401/, /\/\/127\.0\.0\.2:/))

const BUTTON = 'Aanmelden met je werkaccount'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const signInAs = async (page: Page, who: string): Promise<void> => {
  await page.getByRole('button', { name: BUTTON }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Inloggen bij je werk')
  await page.getByLabel('Gebruikersnaam').fill(who)
  await page.getByRole('button', { name: 'Inloggen' }).click()
}
/** As a colleague at another computer. */
const forgetProvider = (page: Page): Promise<void> => page.context().clearCookies({ domain: '127.0.0.2' })
const expectWhole = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

for (const [device, viewport] of Object.entries({
  laptop: { width: 1280, height: 800 },
  tablet: { width: 768, height: 1024 },
}))
  test.describe(`a work account on a ${device}`, () => {
    test.use({ viewport })

    test('opens the diary with the role of the provider, and signing out closes it', async ({ page }) => {
      await page.goto(desk.url)
      await expect(page.getByRole('button', { name: BUTTON })).toBeVisible()
      await expectWhole(page)
      await page.screenshot({ path: `test-results/sign-in-${device}.png`, fullPage: true })
      await signInAs(page, 'nour')
      await expect(heading(page)).toHaveText('Agenda')
      expect(new URL(page.url()).href).toBe(desk.url)
      await expect(page.getByText('Nour Werk')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Medewerkers' })).toHaveCount(0)
      expect(
        await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
      ).toEqual(['', 0, 0])
      await page.reload()
      await expect(heading(page)).toHaveText('Agenda')
      await page.getByRole('link', { name: 'Je account' }).click()
      await expect(page.getByText('Je meldt je aan met je werkaccount.')).toBeVisible()
      await expect(page.getByRole('textbox')).toHaveCount(0)
      await expectWhole(page)
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await expect(heading(page)).toHaveText('Aanmelden bij de balie')

      await forgetProvider(page)
      await signInAs(page, 'bas')
      await expect(heading(page)).toHaveText('Agenda')
      await page.getByRole('link', { name: 'Medewerkers' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'Nour Werk' })).toBeVisible()
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await expect(heading(page)).toHaveText('Aanmelden bij de balie')
      await forgetProvider(page)
    })

    test('without a role is told so, and who goes back at the provider too', async ({ page }) => {
      await page.goto(desk.url)
      await signInAs(page, 'niemand')
      await expect(page.getByRole('status')).toContainText('Met dit werkaccount mag je nog niet in de balie.')
      expect(new URL(page.url()).href).toBe(desk.url)
      await expect(heading(page)).toBeFocused()
      await expectWhole(page)
      await page.screenshot({ path: `test-results/no-role-${device}.png`, fullPage: true })
      await forgetProvider(page)
      await page.getByRole('button', { name: BUTTON }).click()
      await page.getByRole('button', { name: 'Annuleren' }).click()
      await expect(page.getByRole('status')).toContainText('is afgebroken')
    })
  })

test('while the provider is away the desk says so, and still takes a password', async ({ page, guard }) => {
  guard.allow(/status of 503/)
  const alone = await startDeskWithProvider({})
  await alone.provider.stop()
  await page.goto(alone.url)
  await page.getByRole('button', { name: BUTTON }).click()
  await expect(page.getByRole('alert')).toContainText('De dienst van je werkaccount is nu niet te bereiken.')
  await expect(page.getByLabel('Wachtwoord')).toBeVisible()
  await expectWhole(page)
  await alone.stop()
})
