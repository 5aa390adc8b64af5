import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { appointmentWithStuckMail, freeTimes, invitation } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'
const PLACE = 'voorbeeldplein'

/** Somebody new at the desk of the made-up town, on the page with their hours. */
const signIn = async (page: Page, role: 'gids' | 'beheerder', email: string): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation(`${role} voorbeeldstad`)}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(`${test.info().retry}-${email}`)
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
  await page.getByRole('link', { name: 'Mijn uren' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn uren')
}
const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(instant))
const timesOn = async (day: string): Promise<readonly string[]> =>
  (await freeTimes(PLACE)).filter(begin => dayOf(begin) === day)
/** With Tab alone. */
const reach = async (page: Page, what: Locator): Promise<void> => {
  for (let tabs = 0; tabs < 400; tabs += 1) {
    if (await what.evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(what).toBeFocused()
}
const press = async (page: Page, what: Locator): Promise<void> => {
  await reach(page, what)
  await page.keyboard.press('Enter')
}

test.describe('own hours on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a guide who notes a day away is free for nobody that day, sees what stands in it, and takes it back', async ({
    page,
    guard,
  }) => {
    // A day that is not filled in is refused, once.
    guard.allow(/status of 400 .*afwezigheden/)
    const code = await appointmentWithStuckMail(PLACE)
    await signIn(page, 'gids', 'uren@voorbeeldstad.example')
    await look(page)
    await page.getByLabel('Ik ben').selectOption({ label: 'Gids 1' })
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByText('Je bent nu Gids 1.')).toBeFocused()
    await look(page)

    const [first = ''] = await freeTimes(PLACE)
    const day = dayOf(first)
    const before = await timesOn(day)
    await page.getByRole('button', { name: 'Zet in de agenda' }).click()
    await expect(page.getByText('Kies een dag.').first()).toBeVisible()
    await page.getByLabel('Eerste dag', { exact: true }).fill(day)
    await expect(page.getByLabel('Laatste dag', { exact: true })).toHaveValue(day)
    await look(page)
    await page.getByRole('button', { name: 'Zet in de agenda' }).click()
    await expect(page.getByText('Het staat in de agenda.')).toBeFocused()
    expect(await timesOn(day)).toEqual([])
    // What was agreed stays, and can be moved from here.
    const appointment = page.getByRole('group', { name: new RegExp(code) })
    await expect(appointment).toContainText('Afgesproken')
    await look(page)
    await appointment.getByRole('button', { name: 'Verzet' }).click()
    await appointment.getByLabel('Tijd').selectOption({ index: 1 })
    await appointment.getByRole('button', { name: 'Verzet naar deze tijd' }).click()
    await expect(page.getByText(`${code} is verzet.`)).toBeFocused()
    await expect(appointment).toHaveCount(0)

    await page.getByRole('button', { name: 'Haal weg' }).click()
    await expect(page.getByText('Er staat niets in de agenda.')).toBeVisible()
    const after = await timesOn(day)
    for (const time of before) expect(after).toContain(time)
    await look(page)

    await page.getByRole('button', { name: 'Maak een adres' }).click()
    await expect(page.getByText('Het adres is klaar.')).toBeFocused()
    const address = await page.getByText('/api/agenda/').innerText()
    const calendar = await fetch(address)
    expect(calendar.headers.get('Content-Type')).toContain('text/calendar')
    expect(await calendar.text()).toContain(`Loopbaangesprek ${code}`)
    await look(page)
    await page.getByRole('button', { name: 'Trek het adres in' }).click()
    await page.getByRole('button', { name: 'Ja, trek het in' }).click()
    await expect(page.getByText('Het adres werkt niet meer.')).toBeFocused()
    expect((await fetch(address)).status).toBe(404)
  })

  test('a guide who works one morning a week is free for nobody at other times, until it is as in the pack again', async ({
    page,
  }) => {
    await signIn(page, 'gids', 'week@voorbeeldstad.example')
    await page.getByLabel('Ik ben').selectOption({ label: 'Gids 1' })
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByText('Je bent nu Gids 1.')).toBeFocused()
    const before = await freeTimes(PLACE)
    await look(page)
    for (const row of [5, 4, 3, 2]) await page.getByRole('button', { name: `Haal tijd ${row} weg` }).click()
    await page.getByLabel('Dag', { exact: true }).selectOption('donderdag')
    await page.getByLabel('Van', { exact: true }).fill('09:00')
    await page.getByLabel('Tot', { exact: true }).fill('12:00')
    await look(page)
    await page.getByRole('button', { name: 'Bewaar deze uren' }).click()
    await expect(page.getByText('De uren zijn bewaard.')).toBeFocused()
    await expect(page.getByText('donderdag 09:00–12:00')).toBeVisible()
    const isThursdayMorning = (begin: string): boolean => {
      const words = new Intl.DateTimeFormat('nl-NL', {
        ...{ weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' },
      } as const).format(new Date(begin))
      return /^donderdag.*(09|10|11):/.test(words)
    }
    expect(await freeTimes(PLACE)).toEqual(before.filter(isThursdayMorning))
    await look(page)
    await page.getByRole('button', { name: 'Weer zoals in de inhoud' }).click()
    await page.getByRole('button', { name: 'Ja, zoals in de inhoud' }).click()
    await expect(page.getByText('De uren zijn weer zoals in de inhoud van de gemeente.')).toBeFocused()
    expect(await freeTimes(PLACE)).toEqual(before)
  })
})

test.describe('own hours on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('with the keyboard alone a manager notes an hour that a guide is away', async ({ page }) => {
    await signIn(page, 'beheerder', 'uren-toets@voorbeeldstad.example')
    const times = await freeTimes(PLACE)
    const last = times.at(-1) ?? ''
    await reach(page, page.getByLabel('Hele dagen?'))
    await page.keyboard.press('ArrowDown')
    await page.getByLabel('Eerste dag', { exact: true }).fill(dayOf(last))
    await page.getByLabel('Vanaf (op de eerste dag)').fill('00:00')
    await page.getByLabel('Tot (op de laatste dag)').fill('23:59')
    await look(page)
    await press(page, page.getByRole('button', { name: 'Zet in de agenda' }))
    await expect(page.getByText('Het staat in de agenda.')).toBeFocused()
    expect(await timesOn(dayOf(last))).toEqual([])
    await look(page)
    await press(page, page.getByRole('button', { name: 'Haal weg' }))
    await expect(page.getByText('Die tijden zijn weer te kiezen.')).toBeFocused()
    expect(await freeTimes(PLACE)).toContain(last)

    await page.getByRole('link', { name: 'Medewerkers' }).click()
    const mine = page.getByRole('listitem').filter({ hasText: '(jij)' })
    await mine.getByLabel('Welke gids is Gitte Gids?').selectOption({ label: 'Gids 1' })
    await mine.getByRole('button', { name: 'Bewaar' }).click()
    await expect(mine.getByText('Gitte Gids is nu Gids 1.')).toBeVisible()
    await look(page)
  })
})
