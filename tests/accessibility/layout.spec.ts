import type { Page } from '@playwright/test'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { layoutFaults } from './layout-faults.ts'
import { canChoose, DUTCH, type Shown, show } from './shown-language.ts'
import { tour } from './tour.ts'

const PHONE = { width: 390, height: 844 }
const SIZES = [
  PHONE,
  // A window of 1280 by 1024 at 400%.
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

/** The longest words, with Dutch below them; the tallest letters; and from right to left. */
const EXTREME: readonly Shown[] = [
  { language: 'so', dutchToo: true },
  { language: 'ti', dutchToo: false },
  { language: 'fa', dutchToo: false },
]
const ALL: readonly Shown[] = LANGUAGES.flatMap(language =>
  language === 'nl'
    ? [DUTCH]
    : [
        { language, dutchToo: false },
        { language, dutchToo: true },
      ],
)
const isWhole = Boolean(process.env.LAYOUT_WHOLE)

test.use({ viewport: PHONE })
test.setTimeout(isWhole ? 3_600_000 : 300_000)

type Found = Record<string, readonly string[]>

const measure = async (page: Page, found: Found, name: string): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const faults = await layoutFaults(page)
    if (faults.length > 0) found[`${name}, ${size.width} by ${size.height}`] = faults
  }
  await page.setViewportSize(PHONE)
}

test('no words are cut off, nothing to press is too small or below something else, in any size of window, in the languages with the longest and tallest words and from right to left', async ({
  page,
  guard,
}) => {
  const found: Found = {}
  const look = async (state: string): Promise<void> => {
    if (!(await canChoose(page, state))) return measure(page, found, `${state}, nl`)
    for (const shown of isWhole ? ALL : EXTREME) {
      await show(page, shown)
      await measure(page, found, `${state}, ${shown.language}${shown.dutchToo ? ' and nl' : ''}`)
    }
    await show(page, DUTCH)
  }
  await tour({ page, guard, language: 'Nederlands', look })
  expect(found).toEqual({})
})
