import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DEMAND_PICTURES } from '#build/pictures/demand-pictures.ts'
import { DEMANDS } from '#core/matching/sector.ts'
import { LIMITS, type Limit } from '#core/matching/wishes.ts'
import { hasText } from '#platform/i18n/i18n.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))
beforeEach(() => {
  vi.mocked(today).mockReturnValue('2026-06-01')
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
})

const explore = async (sector: string) => {
  const session = await openKioskVisit()
  showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' }, { type: 'SECTOR_OPENED', sector })
  await screen.findByRole('button', { name: 'Wat is mijn volgende stap?' })
  return session
}
const shown = () =>
  [...document.querySelectorAll('[data-job]')].map(card => card.getAttribute('data-job') ?? '')

describe('the jobs of a sector', () => {
  test('begin with one that asks no diploma, each with its own picture', async () => {
    const { pack } = await explore('ict')
    const jobs = pack.sectors.find(({ id }) => id === 'ict')?.jobs ?? []
    expect(shown()).toHaveLength(3)
    expect(jobs.find(job => job.id === shown()[0])?.level).toBe('entry')
    for (const id of shown())
      expect(document.querySelector(`[data-job="${id}"] img`)).toHaveAttribute(
        'src',
        `/pictures/job-${id}.svg`,
      )
  })

  test('say honestly that ICT has little work without a diploma', async () => {
    await explore('ict')
    expect(screen.getByText(/Zonder diploma is er weinig werk in de ICT/)).toBeInTheDocument()
  })

  test('make room for another when one is put away', async () => {
    await explore('zorg')
    const [first = ''] = shown()
    await userEvent.click(screen.getAllByRole('button', { name: 'Niet iets voor mij' })[0] as HTMLElement)
    expect(shown()).toHaveLength(3)
    expect(shown()).not.toContain(first)
  })
})

test('there are words and a drawing for everything that can be hard, and words for every limit', () => {
  for (const demand of [...DEMANDS, 'dutch'] as const) {
    expect(hasText(`exploringSector.demand.${demand}.body`), demand).toBe(true)
    expect(Object.keys(DEMAND_PICTURES)).toContain(`demand-${demand}`)
  }
  for (const limit of Object.keys(LIMITS) as Limit[])
    expect(hasText(`exploringSector.closed.${limit}.body`), limit).toBe(true)
})
