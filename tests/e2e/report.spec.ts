import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { invitation, publishedMonth } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'
const one = (dimension: string, counted: number, value = '') => ({ dimension, value, counted })

/** A month of a town where people came: a good deal in Dutch, some in Arabic, a few in Somali. */
const monthOf = (times: number) => [
  one('visits', 61 * times),
  one('finished', 52 * times),
  one('guided', 11 * times),
  one('event', 3),
  one('language', 43 * times, 'nl'),
  one('language', 12 * times, 'ar'),
  one('language', 6 * times - 2, 'ti'),
  one('language', 2, 'so'),
  one('sector', 31 * times, 'zorg'),
  one('sector', 22 * times, 'techniek'),
  one('sector', 17 * times, 'horeca'),
  one('sector', 2, 'ict'),
  one('door', 14 * times, 'volunteer'),
  one('door', 9 * times, 'learn'),
  one('requested', 8),
  one('held', 13),
  one('no-show', 2),
]

/** A manager of the made-up town, on the page with the figures of July and September 2026. */
const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation('beheerder voorbeeldstad')}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
  await page.getByRole('link', { name: 'Voortgang' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voortgang')
}
const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
/** How many sheets it is on paper. */
const sheets = async (page: Page): Promise<number> =>
  [...(await page.pdf({ preferCSSPageSize: true })).toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)]
    .length
const onScreen = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('.desk-report__table tbody tr')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.querySelectorAll('th, td')].slice(0, 2).map(({ textContent }) => textContent ?? ''),
      ),
    )

test.describe.configure({ mode: 'serial' })

test.describe('the progress report on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })
  test.beforeAll(async () => {
    await publishedMonth('2026-07', monthOf(1))
    await publishedMonth('2026-09', monthOf(2))
  })

  test('a manager reads it, saves the same numbers for a spreadsheet, and prints it on two sheets', async ({
    page,
  }) => {
    await signIn(page, 'voortgang@voorbeeldstad.example')
    await expect(
      page.getByRole('heading', { name: 'Voorbeeldstad, juli tot en met september 2026' }),
    ).toBeVisible()
    await expect(page.getByText('Van augustus 2026 zijn er geen cijfers.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Alle bezoeken/ })).toContainText('180')
    await expect(page.getByRole('row', { name: /Zorg en welzijn/ })).toContainText('90')
    await expect(page.getByRole('row', { name: /Somali/ })).toContainText('minder dan 5 per maand')
    await look(page)

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('voortgang-2026-07-2026-09.csv')
    const text = await readFile((await file.path()) ?? '', 'utf8')
    expect(text.startsWith('\ufeffvanaf;')).toBe(true)
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const saved = data.map(({ naam = '', aantal = '' }) => `${naam}: ${aantal}`)
    const shown = (await onScreen(page)).map(
      ([name = '', count = '']) => `${name}: ${count.replace(' per maand', '')}`,
    )
    expect(shown.length).toBeGreaterThan(20)
    expect(shown.toSorted()).toEqual(saved.toSorted())

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Druk af' })).toBeHidden()
    expect(await sheets(page)).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.getByRole('button', { name: 'Druk alleen dit deel af' }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Interesse per sector' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Loopbaangesprekken' })).toBeHidden()
    expect(await sheets(page)).toBe(1)
  })
})

test.describe('the progress report on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('with the keyboard alone a manager chooses other months; where nothing was counted it says so', async ({
    page,
  }) => {
    await signIn(page, 'voortgang-toets@voorbeeldstad.example')
    await expect(page.getByRole('row', { name: /Alle bezoeken/ })).toContainText('180')
    await look(page)
    const first = page.getByLabel('Van', { exact: true })
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await first.evaluate(field => field === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(first).toBeFocused()
    await first.press('ArrowUp')
    await first.press('ArrowUp')
    await expect(page.getByRole('heading', { name: 'Voorbeeldstad, september 2026' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Alle bezoeken/ })).toContainText('120')
    await expect(first).toBeFocused()
    await look(page)
    await first.selectOption('2026-06')
    await page.getByLabel('Tot en met').selectOption('2026-06')
    await expect(page.getByText(/Van deze maanden zijn er nog geen cijfers/)).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    await look(page)
  })
})
