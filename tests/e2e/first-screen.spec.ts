import { test as alone, expect as expectAlone } from '@playwright/test'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { interestsPage } from './pages/interests.page.ts'
import { resultPage } from './pages/result.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { wishesPage } from './pages/wishes.page.ts'
import { takeUp } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { answer, start } from './walk.ts'

const TOWN = '/?gemeente=voorbeeldstad'

alone.describe('without JavaScript', () => {
  alone.use({ javaScriptEnabled: false })

  alone('the first screen shows what this is, how long it takes, and where to start', async ({ page }) => {
    await page.goto('/')
    const welcome = welcomePage(page)
    await expectAlone(welcome.title).toHaveText('Wat kun jij goed? En welk werk past bij je?')
    await expectAlone(welcome.main).toContainText('Het duurt ongeveer 8 minuten.')
    await expectAlone(welcome.main).toContainText('Je antwoorden blijven op dit toestel.')
    await expectAlone(welcome.start).toBeVisible()
  })
})

test('the first screen offers the languages of the town, and mirrors for one from right to left', async ({
  page,
}) => {
  await page.goto(TOWN)
  const welcome = welcomePage(page)
  await expect(welcome.language('Nederlands')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await mouse(page).press(welcome.language('Spiegelschrift'))
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB')
  await mouse(page).press(welcome.start)

  const talents = talentsPage(page)
  await talents.isShown()
  const arrow = talents.back.locator('svg').first()
  const flips = await arrow.evaluate(icon => {
    for (let each: Element | null = icon; each && each.localName !== 'button'; each = each.parentElement) {
      const { transform, scale } = getComputedStyle(each)
      if (transform.startsWith('matrix(-1') || scale.startsWith('-1')) return true
    }
    return false
  })
  expect(flips).toBe(true)
  const [back, stop] = [await talents.back.boundingBox(), await talents.result.boundingBox()]
  expect(back?.x ?? 0).toBeGreaterThan(stop?.x ?? 0)
})

test('a screen, a question, an answer and a sector can be told apart from outside', async ({ page }) => {
  const hand = mouse(page)
  await start(page, hand, TOWN)
  const answers = (buttons: typeof talents.answers): Promise<readonly (string | null)[]> =>
    buttons.evaluateAll(all => all.map(button => button.getAttribute('data-answer')))
  const talents = talentsPage(page)
  expect(await answers(talents.answers)).toEqual(['yes', 'a-bit', 'no'])
  await expect(talents.skip).toHaveAttribute('data-answer', 'skip')

  await takeUp(page, { at: 'interests' })
  // Likes everything of the hands-on kind that a workshop has, so that techniek comes first.
  const asked = await answer(page, async (question, _, state) => {
    const id = await question.id()
    if (state === 'wishes') return hand.press(question.skip)
    expect(await answers(question.answers)).toEqual(['like', 'unsure', 'dislike'])
    const workshop = /fix|repair|wire|machine|measure|wooden|install|paint/.test(id)
    await hand.press(workshop ? interestsPage(page).like : interestsPage(page).dislike)
  })
  expect(asked.every(({ question }) => question !== '')).toBe(true)
  await expect(wishesPage(page).main).toHaveCount(0)
  const result = resultPage(page)
  await result.isShown()
  const sectors = await result.sectorIds()
  expect(sectors).toHaveLength(3)
  expect(sectors[0]).toBe('techniek')
})

test('a tablet of which a part of the app does not come loads again by itself, and then reacts', async ({
  page,
  guard,
}) => {
  guard.allow(/Failed to load resource/)
  await page.clock.install()
  const app = /assets\/kiosk-(?!start-)[^/]*\.js$/
  await page.route(app, route => route.abort('connectionfailed'))
  await page.goto('/kiosk')
  const drawn = page.locator('main[data-state="attract"][aria-busy="true"]')
  await expect(drawn).toBeVisible()
  await drawn.getByRole('button', { name: 'Raak het scherm aan' }).click()
  await page.clock.fastForward(14_000)
  await expect(drawn).toBeVisible()
  await page.unroute(app)
  const anew = page.waitForEvent('domcontentloaded')
  await page.clock.fastForward(2_000)
  await anew
  await expect(page.locator('html')).toHaveAttribute('data-started', '')
  await mouse(page).press(attractPage(page).touch)
  await welcomePage(page).isShown()
})
