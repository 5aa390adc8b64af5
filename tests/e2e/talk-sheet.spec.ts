import type { Browser, Locator, Page } from '@playwright/test'
import { atTalkSheet, look, sectorsAtDesk } from './at-the-desk.ts'
import type { Guard } from './guard.ts'
import { mouse } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { attractPage } from './pages/attract.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { resultPage } from './pages/result.page.ts'
import { takingHomePage } from './pages/taking-home.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { readQr } from './qr.ts'
import { readStored } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { answer, toResult } from './walk.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Whatever language the words are in. */
const buttonOf = (page: Page, text: string): Locator =>
  page.locator('main button').filter({ has: page.locator(`[data-text="${text}"]`) })

/** Somebody at the kiosk answers in Arabic, chooses a step and takes it home. */
const visitInArabic = async (page: Page): Promise<void> => {
  const hand = mouse(page)
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await hand.press(attractPage(page).touch)
  await hand.press(welcomePage(page).language('العربية'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await hand.press(buttonOf(page, 'welcome.start.button'))
  await answer(
    page,
    async (question, number) => hand.press(question.answers.nth([0, 1, 0, 2][number % 4] ?? 0)),
    26,
  )
  await hand.press(buttonOf(page, 'question.stop.button'))
  await hand.press(buttonOf(page, 'exploringSector.next-step.button'))
  await hand.press(nextStepPage(page).door('learn'))
  await hand.press(buttonOf(page, 'nextStep.plan.button'))
  await hand.press(buttonOf(page, 'takingHome.title'))
  await takingHomePage(page).isShown()
}

/** What a phone shows of a code: its language, sectors and plan. */
const onPhone = async (browser: Browser, guard: Guard, address: string) => {
  const context = await browser.newContext(PHONE)
  guard.watch(context)
  const phone = await context.newPage()
  await phone.goto(address)
  await resultPage(phone).isShown()
  const shown = {
    language: await phone.locator('html').getAttribute('lang'),
    sectors: await resultPage(phone).sectorIds(),
    steps: await resultPage(phone)
      .main.locator('[data-text^="door."]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-text'))),
  }
  await context.close()
  return shown
}

/** Everything that was asked of a server, whole. */
const requestsOf = (page: Page): readonly string[] => {
  const asked: string[] = []
  page.on('request', request =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  return asked
}

test.describe('from the kiosk to the guide and to a phone', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a result in Arabic is opened at the desk, gets steps, and goes to the phone with these; nothing stays', async ({
    page,
    browser,
    guard,
  }) => {
    test.slow()
    await visitInArabic(page)
    const address = await readQr(page, takingHomePage(page).code)
    const before = await onPhone(browser, guard, address)
    expect(before).toMatchObject({ language: 'ar', steps: ['door.learn.title'] })
    await page.goto('about:blank')

    await atTalkSheet(page)
    await look(page)
    const asked = requestsOf(page)
    await page.getByLabel('Code van de bezoeker').fill(address)
    await page.keyboard.press('Enter')
    const notes = page.getByRole('region', { name: 'Blad voor het gesprek' })
    await expect(notes).toBeVisible()
    expect(await sectorsAtDesk(page)).toEqual(before.sectors)
    await expect(page.locator('.talk-result [lang="ar"][dir="rtl"]').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await look(page)

    await notes.getByRole('textbox').fill('Kanarie Gesprek')
    await notes.getByRole('button', { name: /^Deze maand/ }).click()
    await notes.getByLabel('Nog een stap').selectOption('meet')
    await notes.getByRole('button', { name: 'Voeg deze stap toe' }).click()
    await notes.getByRole('button', { name: 'Naar de telefoon' }).click()
    await look(page)
    const agreed = await readQr(page, notes.getByRole('img'))
    expect(await onPhone(browser, guard, agreed)).toEqual({
      ...before,
      steps: ['door.learn.title', 'door.meet.title'],
    })
    await page.setViewportSize({ width: 768, height: 1024 })
    await look(page)

    await page.emulateMedia({ media: 'print' })
    const printed = page.locator('.talk-printed')
    await expect(printed.getByText('Kanarie Gesprek')).toBeVisible()
    await expect(printed.locator('svg')).toBeVisible()
    await expect(page.getByRole('button').first()).toBeHidden()
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })

    await page.getByRole('button', { name: 'Klaar, wis alles' }).click()
    await expect(page.getByRole('status')).toContainText('Er is niets bewaard')
    const secrets = ['Kanarie', 'uitslag=', ...[address, agreed].map(each => each.split('=').at(-1) ?? '')]
    const left = [
      await page.content(),
      page.url(),
      (await readStored(page)).text,
      await page.evaluate(() =>
        JSON.stringify([history.state, history.length, { ...sessionStorage }, document.cookie]),
      ),
      ...asked,
    ].join('\n')
    for (const secret of secrets) expect(left).not.toContain(secret)
    expect(await page.locator('[data-sector]').count()).toBe(0)
    // Content alone: words and a pack, which are the same for everybody.
    const content = /^GET http:\/\/[\w.:]+\/(gids\/)?(assets\/[\w.-]+|languages\.json) $/
    expect(asked.filter(each => !content.test(each))).toEqual([])
  })
})

test.describe('a code that is read out', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('is typed at the desk, where a step is agreed and all is wiped, with the keyboard alone', async ({
    page,
  }) => {
    test.slow()
    const hand = mouse(page)
    // Enough of them: of less a code to say tells no sectors.
    await toResult(page, hand, '/kiosk?gemeente=voorbeeldstad', 9)
    const sectors = await resultPage(page).sectorIds()
    await hand.press(buttonOf(page, 'takingHome.title'))
    const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? ''
    expect(code).toMatch(/^(\w{4}-){4}\w{4}$/)
    await atTalkSheet(page)
    await look(page)
    const keys = keyboard(page)
    await keys.type(page.getByLabel('Code van de bezoeker'), `${code.slice(0, -1)}Q`)
    await keys.hit('Enter')
    await expect(page.getByRole('alert')).toContainText('klopt niet')
    await keys.hit('Backspace')
    await keys.type(page.getByLabel('Code van de bezoeker'), code.slice(-1))
    await keys.hit('Enter')
    const notes = page.getByRole('region', { name: 'Blad voor het gesprek' })
    await expect(notes).toBeVisible()
    expect(await sectorsAtDesk(page)).toEqual(sectors)
    await look(page)
    await keys.press(notes.getByRole('button', { name: 'Voeg deze stap toe' }))
    await expect(notes.getByRole('button', { name: 'Haal weg' })).toHaveCount(1)
    await look(page)
    await keys.press(notes.getByRole('button', { name: 'Klaar, wis alles' }))
    await expect(page.getByRole('status')).toContainText('Er is niets bewaard')
    expect(await page.locator('[data-sector]').count()).toBe(0)
  })
})
