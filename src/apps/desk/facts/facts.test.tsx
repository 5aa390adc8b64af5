import { render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '#tests/desk/page/answering.ts'
import { Facts } from './Facts.tsx'

const FACTS = 'GET /api/v1/gids/feiten'
const FACT = {
  ...{ id: 'zorg-tekort', onderwerp: 'Zorg', zin: 'Er is veel werk in de zorg.', bron: 'UWV' },
  ...{ bronDatum: '2025-07', geldigTot: '2026-11-20' },
}

afterEach(() => vi.unstubAllGlobals())

const show = (feiten: readonly object[]): void => {
  const body = { peildatum: '2026-11-22', tot: '2027-01-21', feiten }
  answering({ [FACTS]: { status: 200, body } })
  render(<Facts isManager municipality="voorbeeldstad" onEnded={() => {}} />)
}
const cardOf = async (name: string) =>
  within((await screen.findByRole('heading', { name })).closest('li') as HTMLElement)

test('a fact is told as a visitor reads it, with its source and whether its last day is behind us', async () => {
  show([FACT, { ...FACT, id: 'adres', onderwerp: 'Plein: adres', geldigTot: '2026-11-22' }])
  const over = await cardOf('Zorg')
  for (const words of ['“Er is veel werk in de zorg.”', 'Verlopen op 20 november 2026', 'UWV', 'juli 2025'])
    expect(over.getByText(words)).toBeVisible()
  expect((await cardOf('Plein: adres')).getByText('Geldig tot en met 22 november 2026')).toBeVisible()
})

test('when nothing expires, it says until when', async () => {
  show([])
  expect(await screen.findByText('Er verloopt geen enkel feit tot en met 21 januari 2027.')).toBeVisible()
})
