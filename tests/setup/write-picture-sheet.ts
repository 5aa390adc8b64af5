import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ICONS } from '#build/pictures/icon-set.ts'
import { sheetPage, sheetPictures } from '#build/pictures/sheet-page.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { loadContent, municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { findChromium } from './find-chromium.ts'

/** Drawn twice as large, so that one can look closer; 96 pixels on the page stay 96. */
const SHARPNESS = 2

const main = async (): Promise<string> => {
  const path = process.argv[2] ?? 'sheet.png'
  const files = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
  const [town = ''] = municipalitiesIn(files)
  const content = loadContent(files, town)
  if (!content.ok) throw new Error(content.problem.map(formatContentProblem).join('\n'))
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('Er is geen Chromium om mee te tekenen.')
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1322, height: 900 },
      deviceScaleFactor: SHARPNESS,
    })
    const pictures = sheetPictures(files, content.value, ICONS)
    await page.setContent(sheetPage(pictures), { waitUntil: 'load' })
    await page.screenshot({ path, fullPage: true })
    return `${path}: ${pictures.length} plaatjes, in kleur en in zwart-wit, op 96 pixels.`
  } finally {
    await browser.close()
  }
}

main().then(
  line => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
