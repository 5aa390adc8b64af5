import { mkdirSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { LANGUAGES, type Language } from '#platform/i18n/languages.ts'
import { canChoose, DUTCH, show } from '#tests/accessibility/shown-language.ts'
import { tour } from '#tests/accessibility/tour.ts'
import { test } from '#tests/e2e/visit-test.ts'
import { type Screenshot, screenSheet } from './screen-sheet.ts'

/**
 * Contact sheets of every screen of a visit, to look at: for each language one as on a phone, on a tablet on its side and on
 * a large screen. `SCREENS` is the folder they come in; `LANGUAGES` names some languages, `BOTH` sets Dutch below them.
 */
const FOLDER = process.env.SCREENS ?? 'test-results/screens'
const SIZES = [
  { width: 390, height: 844, columns: 8 },
  { width: 1280, height: 800, columns: 5 },
  { width: 1920, height: 1080, columns: 5 },
]
const chosen = process.env.LANGUAGES?.split(' ')
const languages: readonly Language[] = LANGUAGES.filter(each => chosen?.includes(each) ?? true)
const dutchToo = Boolean(process.env.BOTH)

test.use({ viewport: { width: 390, height: 844 } })
test.setTimeout(3_600_000)

const write = async (browser: Browser, sheets: ReadonlyMap<string, readonly Screenshot[]>): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } })
  for (const { width, height, columns } of SIZES)
    for (const language of languages) {
      const name = `${language}-${width}x${height}`
      await page.setContent(screenSheet(name, columns, sheets.get(name) ?? []), { waitUntil: 'load' })
      await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true })
    }
  await page.close()
}

test('the contact sheets of every screen in every language', async ({ page, guard, browser }) => {
  const sheets = new Map<string, Screenshot[]>()
  const look = async (state: string): Promise<void> => {
    const canSpeak = await canChoose(page, state)
    for (const language of languages) {
      if (canSpeak) await show(page, { language, dutchToo: dutchToo && language !== 'nl' })
      for (const size of SIZES) {
        await page.setViewportSize(size)
        const name = `${language}-${size.width}x${size.height}`
        // As a visitor first sees it: from the top, and not more of it than fits.
        await page.evaluate(() => window.scrollTo(0, 0))
        const jpeg = await page.screenshot({ type: 'jpeg', quality: 80, animations: 'disabled' })
        sheets.set(name, [...(sheets.get(name) ?? []), { state, jpeg }])
      }
      await page.setViewportSize({ width: 390, height: 844 })
    }
    if (canSpeak) await show(page, DUTCH)
  }
  await tour({ page, guard, language: 'Nederlands', look })
  await write(browser, sheets)
})
