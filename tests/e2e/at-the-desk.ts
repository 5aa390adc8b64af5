import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { invitation } from './service.ts'

/** Somebody new at the desk of the made-up town, at the page for a conversation. */
export const atTalkSheet = async (page: Page): Promise<void> => {
  await page.goto(`/gids/#uitnodiging=${await invitation('gids voorbeeldstad')}`)
  await page.getByLabel('Je naam').fill('Gitte Gids')
  await page.getByLabel('E-mailadres').fill(`${randomUUID()}@voorbeeldstad.example`)
  await page.getByLabel('Bedenk een wachtwoord').fill('vier gewone woorden achter elkaar')
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await page.getByRole('link', { name: 'Gespreksblad' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gespreksblad')
}

/** Sectors in the result at the desk, best first. */
export const sectorsAtDesk = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('.talk-result [data-sector]')
    .evaluateAll(all => all.map(each => each.getAttribute('data-sector')))

/** Nothing for axe to find, and nothing that sticks out. */
export const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
