import type { CDPSession, Page } from '@playwright/test'
import { type RunningService, startService } from '#service/start-service.ts'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { START } from '#tests/setup/booking-service.ts'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { expect, test } from './visit-test.ts'

// A passkey belongs to a name, and an address in numbers is none.
const { args = [], ...rest } = launchOptions()
const names = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'
test.use({
  launchOptions: { ...rest, args: [...args.filter(arg => !arg.startsWith('--host-resolver')), names] },
})

const PASSWORD = 'vier gewone woorden achter elkaar'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const expectWhole = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

/** A device that knows its owner, as the browser's own tools make one. */
const addDevice = async (page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

let service: RunningService
test.beforeEach(async ({ guard }) => {
  guard.allow(/status of 401/, /status of 422/, /asked another site: http:\/\/localhost:/)
  service = await startService({
    place: { kind: 'memory', seed: await pgliteSeed() },
    municipalityIds: ['voorbeeldstad'],
    now: () => START,
  })
})
test.afterEach(() => service.close())

for (const [device, viewport] of Object.entries({
  laptop: { width: 1280, height: 800 },
  tablet: { width: 768, height: 1024 },
}))
  test.describe(`a passkey on a ${device}`, () => {
    test.use({ viewport })

    test('is made after the password, opens the desk, and is removed again', async ({ page }) => {
      const { cdp, authenticatorId } = await addDevice(page)
      const site = service.url.replace('127.0.0.1', 'localhost')
      await page.goto(`${site}${service.setUpPath}`)
      await page.getByLabel('Je naam').fill('Pim Beheer')
      await page.getByLabel('E-mailadres').fill('pim@voorbeeldstad.example')
      await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
      await page.getByRole('button', { name: 'Maak mijn account' }).click()
      await page.getByRole('link', { name: 'Je account' }).click()

      await page.getByLabel('Hoe noem je deze passkey?').fill('Mijn laptop')
      await page.getByLabel('Je wachtwoord', { exact: true }).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await expect(page.getByText('Je passkey is bewaard.')).toBeVisible()
      const card = page.getByRole('listitem').filter({ hasText: 'Mijn laptop' })
      await expect(card).toBeVisible()
      await expectWhole(page)
      await page.screenshot({ path: `test-results/passkeys-${device}.png`, fullPage: true })
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
      expect(credentials.map(({ isResidentCredential, rpId }) => [isResidentCredential, rpId])).toEqual([
        [true, 'localhost'],
      ])

      await page.getByRole('button', { name: 'Afmelden' }).click()
      const enter = page.getByRole('button', { name: 'Aanmelden met een passkey' })
      await expectWhole(page)
      await page.screenshot({ path: `test-results/sign-in-passkey-${device}.png`, fullPage: true })
      // Somebody else takes the device: it does not see its owner.
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
      await enter.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toContainText('Er is geen passkey gebruikt.')
      await expectWhole(page)
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
      await enter.focus()
      await page.keyboard.press('Enter')
      await expect(heading(page)).toHaveText('Je account')

      await card.getByRole('button', { name: 'Verwijder' }).focus()
      await page.keyboard.press('Enter')
      await expect(card.getByText('Weet je het zeker?')).toBeFocused()
      await expectWhole(page)
      await page.keyboard.press('Tab')
      await page.keyboard.type(PASSWORD)
      await page.keyboard.press('Enter')
      await expect(card).toHaveCount(0)
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await enter.click()
      await expect(page.getByRole('alert')).toContainText('de passkey hoort niet bij deze balie')
    })
  })
