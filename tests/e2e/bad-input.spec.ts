import { mouse } from './hand.ts'
import { cancelledPage } from './pages/cancelled.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { problemPage } from './pages/problem.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { appointmentsWithCode } from './service.ts'
import { replaceStored } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { answer, chooseFirstTime, mixed, start, toBooking } from './walk.ts'

const TOWN = '/?gemeente=voorbeeldstad'

test('an unknown town gets a sentence and the towns there are', async ({ page }) => {
  const hand = mouse(page)
  const problem = problemPage(page)
  await page.goto('/?gemeente=bestaatniet')
  await problem.isShown()
  await expect(problem.main).toContainText('Deze gemeente kennen we niet. Kies een gemeente:')
  await hand.press(problem.town('Voorbeeldstad'))
  await welcomePage(page).isShown()
  await hand.press(welcomePage(page).start)
  await talentsPage(page).isShown()
})

test('an address that does not exist gets a sentence and a way home', async ({ page, guard }) => {
  guard.allow(/the server responded with a status of 404/)
  const problem = problemPage(page)
  const response = await page.goto('/bestaat-niet')
  expect(response?.status()).toBe(404)
  await problem.isShown()
  await expect(problem.main).toContainText('Deze bladzijde bestaat niet.')
  await mouse(page).press(problem.home)
  await welcomePage(page).isShown()
  expect(new URL(page.url()).pathname).toBe('/')
})

const DAMAGED: readonly unknown[] = [
  'kapot',
  { version: 99 },
  { version: 1, municipality: 'voorbeeldstad', language: 'nl', state: { visiting: 'talents' } },
  null,
]

test('a kept visit that cannot be read gets a sentence and a visit that can start', async ({ page }) => {
  const hand = mouse(page)
  const welcome = welcomePage(page)
  await start(page, hand, TOWN)
  await answer(page, mixed(hand), 1)
  for (const visit of DAMAGED) {
    await page.waitForTimeout(500)
    await replaceStored(page, visit)
    await page.goto(TOWN)
    await welcome.isShown()
    await expect(welcome.notice).toContainText('We konden je oude antwoorden niet lezen.')
    await hand.press(welcome.start)
    await talentsPage(page).isShown()
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0)
  }
})

test('what is wrong with a name or an address is said beside it, and the rest stays', async ({ page }) => {
  const hand = mouse(page)
  const contact = enteringContactPage(page)
  await toBooking(page, hand)
  await chooseFirstTime(page, hand)

  await hand.press(contact.confirm)
  await expect(contact.errors).toHaveText([
    'Vul een naam in. Een verzonnen naam mag ook.',
    'Vul dit in. Dan kan de gids je bereiken.',
  ])
  await expect(contact.name).toBeFocused()
  await expect(contact.name).toHaveAttribute('aria-invalid', 'true')

  await contact.name.fill('a'.repeat(300))
  await contact.phone.fill('12')
  await hand.press(contact.confirm)
  await expect(contact.errors).toHaveText([
    'Deze naam is te lang. Maak hem korter.',
    'Dit nummer klopt niet. Typ alleen cijfers, bijvoorbeeld 06 en dan acht cijfers.',
  ])
  await contact.name.fill('Naam\u202emaan')
  await hand.press(contact.byEmail)
  for (const wrong of ['naam', 'naam@', '@voorbeeld.nl', 'naam@voorbeeld', 'naam @voorbeeld.nl']) {
    await contact.email.fill(wrong)
    await hand.press(contact.confirm)
    await expect(contact.errors).toHaveText([
      'Er staat een teken in je naam dat we niet kunnen lezen. Typ je naam opnieuw.',
      'Dit e-mailadres klopt niet. Kijk of er een @ en een punt in staat.',
    ])
    await expect(contact.email).toHaveValue(wrong)
  }
  await contact.name.fill('Goed')
  await contact.email.fill('naam@voorbeeld.nl')
  await hand.press(contact.confirm)
  await confirmedPage(page).isShown()
})

test('an emoji, letters from right to left and a hundred letters are names as any other', async ({
  page,
}) => {
  const hand = mouse(page)
  const contact = enteringContactPage(page)
  await toBooking(page, hand)
  for (const name of ['👩🏽‍🔧 Zoë 🌷', 'محمد عبد الله', 'ÿ'.repeat(100)]) {
    await chooseFirstTime(page, hand)
    await contact.name.fill(name)
    await expect(contact.name).toHaveValue(name)
    await expect(contact.name).toHaveAttribute('dir', 'auto')
    await contact.phone.fill('+31 6 12 34 56 78')
    await hand.press(contact.confirm)
    await confirmedPage(page).isShown()
    const rows = await appointmentsWithCode(await confirmedPage(page).code())
    expect(rows).toMatchObject([{ name: name.normalize('NFC'), address: '+31 6 12 34 56 78' }])
    await hand.press(confirmedPage(page).cancel)
    await hand.press(confirmedPage(page).cancelSurely)
    await hand.press(cancelledPage(page).otherTime)
  }
})
