import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { countedAt, invitation, sendTally } from './service.ts'
import { expect, test } from './visit-test.ts'

const PASSWORD = 'vier gewone woorden achter elkaar'

const openEvents = async (page: Page, town: string, email: string): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation(`gids ${town}`)}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Bedenk een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await page.getByRole('link', { name: 'Evenementen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evenementen')
}
const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
const groupOf = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

const addParticipant = async (page: Page, number: number, name: string, sector: string): Promise<void> => {
  await page.getByRole('button', { name: 'Voeg een deelnemer toe' }).click()
  const participant = groupOf(page, `Deelnemer ${number}`)
  await expect(participant.getByLabel('Naam')).toBeFocused()
  await participant.getByLabel('Naam').fill(name)
  if (number === 2) await participant.getByLabel('Soort').selectOption({ label: 'Opleiding' })
  await participant.getByRole('button', { name: sector }).click()
}

test.describe('an event on a laptop and a big screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a guide makes an event, and its board shows what three tablets count, also the one that was offline', async ({
    page,
    context,
    guard,
  }) => {
    guard.allow(/status of 400.*gids\/evenementen/)
    await openEvents(page, 'voorbeeldstad', 'markt@voorbeeldstad.example')
    await look(page)
    await page.getByRole('button', { name: 'Nieuw evenement' }).click()
    await page.getByRole('button', { name: 'Maak het evenement' }).click()
    await expect(page.getByText('Vul een naam in.')).toBeVisible()
    await expect(page.getByText('Kies een dag.').first()).toBeVisible()
    await look(page)
    await page.getByLabel('Naam van het evenement').fill('Banenmarkt')
    await page.getByLabel('Waar is het?').fill('De hal van het stadhuis')
    await groupOf(page, 'Begin').getByLabel('Dag').fill('2026-11-21')
    await groupOf(page, 'Eind').getByLabel('Tijd').fill('18:00')
    await expect(groupOf(page, 'Eind').getByLabel('Dag')).toHaveValue('2026-11-21')
    await addParticipant(page, 1, 'Voorbeeldbedrijf', 'Techniek en bouw')
    await addParticipant(page, 2, 'Voorbeeldschool', 'Zorg en welzijn')
    await look(page)
    await page.getByRole('button', { name: 'Maak het evenement' }).click()
    const told = page.getByRole('status').filter({ hasText: 'Banenmarkt heeft code' })
    await expect(told).toBeFocused()
    const code = /[A-Z\d]{3}-[A-Z\d]{3}/.exec(await told.innerText())?.[0] ?? ''
    // The code stands there once: letter by letter it is only for who has it read aloud.
    const spoken = await groupOf(page, 'Banenmarkt').locator('[data-only-spoken]').boundingBox()
    expect(spoken?.width).toBeLessThanOrEqual(1)
    await expect(groupOf(page, 'Banenmarkt')).toContainText('zaterdag 21 november, 10:00 – 18:00')
    await look(page)

    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Open het bord (nieuw tabblad)' }).click()
    const board = await opened
    await board.setViewportSize({ width: 1920, height: 1080 })
    await expect(board.getByRole('heading', { level: 1 })).toHaveText('Banenmarkt')
    const care = board.getByRole('listitem').filter({ hasText: 'Zorg en welzijn' })
    const technique = board.getByRole('listitem').filter({ hasText: 'Techniek en bouw' })
    await expect(care).toContainText('Hier vandaag Voorbeeldschool')
    await expect(technique).toContainText('Hier vandaag Voorbeeldbedrijf')
    await expect(care).toContainText('nog even')
    await look(board)
    expect(await board.evaluate(() => document.documentElement.scrollHeight)).toBe(1080)

    // Two tablets count as visits end; the third was offline and sends everything at once, some of it twice.
    const tablet = (visits: number) => Array.from({ length: visits }, () => randomUUID())
    const [first, second, late] = [tablet(7), tablet(6), tablet(9)]
    for (const id of [...first, ...second]) await sendTally(code, id, ['zorg'])
    await expect(care).toContainText('10')
    await expect(technique).toContainText('nog even')
    await Promise.all([...late, ...late.slice(0, 4)].map(id => sendTally(code, id, ['zorg', 'techniek'])))
    await expect(care).toContainText('20')
    await expect(technique).toContainText('5')
    await expect(board.getByText('Bezoekers tot nu toe').locator('..')).toContainText('20')
    expect(await countedAt(code)).toEqual({ visits: 22, techniek: 9, zorg: 22 })
    await look(board)
    await board.screenshot({ path: test.info().outputPath('bord.png') })
    await board.setViewportSize({ width: 768, height: 1024 })
    await look(board)

    // On the desk the same is to be seen, and what was counted is not removed.
    await page.reload()
    await expect(groupOf(page, 'Banenmarkt')).toContainText('Bezoekers20')
    await expect(groupOf(page, 'Banenmarkt').getByRole('button', { name: 'Verwijder' })).toHaveCount(0)
    await page.screenshot({ path: test.info().outputPath('balie.png'), fullPage: true })
    await page.getByRole('button', { name: 'Blad om te printen' }).click()
    await expect(page.getByText(`/e/${code}`)).toBeVisible()
    await look(page)
    await page.screenshot({ path: test.info().outputPath('blad.png'), fullPage: true })
  })

  test('a code that is no event is told on the board', async ({ page, guard }) => {
    guard.allow(/status of 404.*evenementen\/AAA-AAA/)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto('/e/AAA-AAA/bord')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er is geen evenement met deze code')
    await look(page)
  })
})

test.describe('an event on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 } })

  test('with the keyboard alone a guide makes one, changes it and removes it', async ({ page }) => {
    await openEvents(page, 'groningen', 'toetsmarkt@groningen.example')
    const reach = async (target: Locator): Promise<void> => {
      for (let tabs = 0; tabs < 400; tabs += 1) {
        if (await target.evaluate(one => one === document.activeElement)) break
        await page.keyboard.press('Tab')
      }
      await expect(target).toBeFocused()
    }
    const press = async (name: string, where: Page | Locator = page): Promise<void> => {
      await reach(where.getByRole('button', { name, exact: true }))
      await page.keyboard.press('Enter')
    }
    await press('Nieuw evenement')
    await reach(page.getByLabel('Naam van het evenement'))
    await page.keyboard.type('Zorgavond')
    await reach(page.getByLabel('Waar is het?'))
    await page.keyboard.type('De bibliotheek')
    await groupOf(page, 'Begin').getByLabel('Dag').fill('2026-11-25')
    await press('Voeg een deelnemer toe')
    await page.keyboard.type('Voorbeeldzorg')
    await look(page)
    await page.screenshot({ path: test.info().outputPath('formulier.png'), fullPage: true })
    await press('Haal deelnemer 1 weg')
    await press('Maak het evenement')
    await expect(page.getByText(/Zorgavond heeft code/)).toBeFocused()
    await look(page)
    await page.screenshot({ path: test.info().outputPath('lijst.png'), fullPage: true })
    const card = groupOf(page, 'Zorgavond')
    await press('Wijzig', card)
    await reach(page.getByLabel('Waar is het?'))
    await page.keyboard.press('End')
    await page.keyboard.type(', zaal 2')
    await press('Bewaar')
    await expect(page.getByText('Zorgavond is gewijzigd.')).toBeFocused()
    await expect(page.getByText('De bibliotheek, zaal 2')).toBeVisible()
    await press('Verwijder', card)
    await expect(page.getByText(/Weet je het zeker/)).toBeFocused()
    await look(page)
    await press('Ja, verwijder', card)
    await expect(page.getByText('Zorgavond is verwijderd.')).toBeFocused()
    await expect(card).toHaveCount(0)
  })
})
