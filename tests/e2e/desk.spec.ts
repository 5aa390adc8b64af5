import type { Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { appointmentWithStuckMail, demoPairingCode, invitation, newTablet, pairedTablet } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'

const stateOf = (page: Page) => page.locator('main').getAttribute('data-state')

test.describe('the desk on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('the first manager makes an account, pairs a tablet, sees how it is, and revokes it', async ({
    page,
    guard,
  }) => {
    // The password that is too short.
    guard.allow(/status of 400/)
    const look = async (): Promise<void> => {
      expect([await stateOf(page), ...(await violations(page)), ...(await overflow(page))]).toHaveLength(1)
    }
    const token = await invitation('first')
    await page.goto(`/gids/#uitnodiging=${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maak je account voor de balie')
    expect(page.url()).not.toContain(token)
    await look()
    await page.getByLabel('Je naam').fill('Mo Beheer')
    await page.getByLabel('E-mailadres').fill('mo@voorbeeldstad.example')
    await page.getByLabel('Bedenk een wachtwoord').fill('kort')
    await page.getByRole('button', { name: 'Voorbeeldstad' }).click()
    await page.getByRole('button', { name: 'Maak mijn account' }).click()
    await expect(page.getByRole('alert')).toHaveText('Gebruik minstens 12 tekens.')
    await look()
    await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
    await page.getByRole('button', { name: 'Maak mijn account' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
    await expect(page.getByRole('heading', { level: 2, name: 'Verzoeken' })).toBeVisible()
    await look()
    await page.getByRole('link', { name: 'Tablets' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tablets')
    await look()
    await page.getByLabel('Hoe noemen jullie deze tablet?').fill('Tablet in de hal')
    await page.getByRole('button', { name: 'Maak een koppelcode' }).click()
    const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? ''
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    await look()
    await pairedTablet(code, { versie: '1.2.3', wachtend: 2, onbezorgbaar: 1, klok: '2026-11-21T12:00:00Z' })
    await page.getByRole('button', { name: 'Klaar' }).click()
    const card = page.getByRole('listitem').filter({ hasText: 'Tablet in de hal' })
    await expect(card).toContainText('Eén verzoek is niet te bezorgen.')
    await expect(card).toContainText('1.2.3')
    await look()
    await card.getByRole('button', { name: 'Ontkoppel' }).click()
    await expect(card.getByText('Weet je het zeker?')).toBeFocused()
    await look()
    await card.getByRole('button', { name: 'Ja, ontkoppel' }).click()
    await expect(page.getByText('Er is nog geen tablet gekoppeld.')).toBeVisible()

    const stuck = await appointmentWithStuckMail('voorbeeldplein')
    await page.getByRole('link', { name: 'Blijft liggen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blijft liggen')
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(`Mail: bevestiging, ${stuck}`)
    await look()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect(page.getByText('Er ligt niets. Alles is gelukt.')).toBeVisible()

    await page.getByRole('link', { name: 'Medewerkers' }).click()
    await page.getByRole('button', { name: 'Nodig een gids uit' }).click()
    const link = await page.locator('.desk-link').innerText()
    expect(link).toMatch(/\/gids\/#uitnodiging=[\w-]{43}$/)
    await look()
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij de balie')
    await look()
  })

  test('who is not signed in sees a form and nothing else, and a wrong password is told kindly', async ({
    page,
    guard,
  }) => {
    guard.allow(/status of 401/)
    const answered: string[] = []
    page.on('response', response => {
      if (response.url().includes('/api/'))
        answered.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    for (const address of ['/gids/', '/gids/#/medewerkers', '/gids/#/blijft-liggen']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij de balie')
    }
    expect(new Set(answered)).toEqual(new Set(['401 /api/balie/aanmelding', '200 /api/balie/aanmeldwijzen']))
    await page.getByLabel('E-mailadres').fill('niemand@voorbeeldstad.example')
    await page.getByLabel('Wachtwoord').fill('iets heel anders dan dat')
    await page.getByRole('button', { name: 'Meld me aan' }).click()
    await expect(page.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet.')
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
  })
})

test.describe('the desk on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('a guide does it all with the keyboard, and is sent back to the start when the session is over', async ({
    page,
    guard,
  }) => {
    guard.allow(/status of 401/)
    const token = await invitation('gids voorbeeldstad')
    await page.goto(`/gids/#uitnodiging=${token}`)
    await expect(page.getByLabel('Je naam')).toBeVisible()
    const type = async (text: string): Promise<void> => {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    for (const text of ['Gitte Gids', 'gitte@voorbeeldstad.example', PASSWORD]) await type(text)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
    await expect(page.getByRole('link', { name: /Medewerkers|Inzagen/ })).toHaveCount(0)
    expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
    await page.getByRole('link', { name: 'Tablets' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tablets')

    await type('Bij de ingang')
    await page.keyboard.press('Enter')
    const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? ''
    await pairedTablet(code, { versie: '1.2.3', wachtend: 0, onbezorgbaar: 0, klok: '2026-11-21T12:00:00Z' })
    while (!(await page.evaluate(() => document.activeElement?.textContent === 'Klaar')))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const card = page.getByRole('listitem').filter({ hasText: 'Bij de ingang' })
    await expect(card).toBeVisible()
    await expect(card.getByRole('button')).toHaveCount(0)
    expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

    await page.context().clearCookies()
    await page.getByRole('link', { name: 'Blijft liggen' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('Je bent afgemeld.')
    await expect(card).toHaveCount(0)
  })
})

test('a tablet in the hall that is paired is seen at the desk by itself, and forgets its key once it is revoked', async ({
  page,
  context,
  guard,
}) => {
  guard.allow(/status of 401/)
  const { id, naam, tabletsleutel } = await newTablet(await demoPairingCode())
  const key = JSON.stringify({ id, name: naam, token: tabletsleutel })
  await page.addInitScript(kept => localStorage.setItem('talentperron-tablet', kept), key)
  // The clock of the service that the tests use has gone on since the first of them.
  const keys = await (await page.request.get('/api/v1/sleutels')).json()
  await page.clock.install({ time: keys.peildatum })
  const reported = page.waitForResponse(answer => answer.url().endsWith(`/tablets/${id}/status`))
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  expect((await reported).status()).toBe(200)

  const desk = await context.newPage()
  await desk.goto(`/gids/#uitnodiging=${await invitation('beheerder voorbeeldstad')}`)
  await desk.getByLabel('Je naam').fill('Bo')
  await desk.getByLabel('E-mailadres').fill('bo@voorbeeldstad.example')
  await desk.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await desk.getByRole('button', { name: 'Maak mijn account' }).click()
  await desk.getByRole('link', { name: 'Tablets' }).click()
  const card = desk.getByRole('listitem').filter({ hasText: naam })
  await expect(card).toContainText('Alles werkt.')
  await card.getByRole('button', { name: 'Ontkoppel' }).click()
  await card.getByRole('button', { name: 'Ja, ontkoppel' }).click()
  await expect(card).toHaveCount(0)

  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => page.evaluate(() => localStorage.getItem('talentperron-tablet'))).toBeNull()
})

test.describe('beside the app of visitors', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the service worker of visitors leaves the desk alone', async ({ page, guard }) => {
    guard.allow(/status of 401/)
    await page.goto('/')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto('/gids/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij de balie')
    await page.goto('/gids')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij de balie')
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
      return all.flat().map(request => new URL(request.url).pathname)
    })
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter(path => path.startsWith('/gids'))).toEqual([])
  })
})
