import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Pack } from '#contract/content/pack.schema.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'
import { JobCard } from './JobCard.tsx'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))
beforeEach(() => vi.mocked(today).mockReturnValue('2026-06-01'))

type Job = Pack['sectors'][number]['jobs'][number]

const showJob = async (id: string, change: Partial<Job> = {}, said = {}, onDismiss = vi.fn()) => {
  const { pack } = await openKioskVisit()
  const job = pack.sectors.flatMap(sector => sector.jobs).find(each => each.id === id)
  if (!job) throw new Error(`no job ${id}`)
  render(<JobCard job={{ ...job, ...change }} pack={pack} said={said} onDismiss={onDismiss} />)
  return { job, pack, onDismiss }
}

/** The short lines under a heading. */
const under = (heading: string): readonly string[] => {
  const list = screen.getByRole('heading', { level: 3, name: heading }).nextElementSibling
  if (!(list instanceof HTMLElement)) throw new Error(`nothing under ${heading}`)
  return within(list)
    .getAllByRole('listitem')
    .map(item => item.textContent ?? '')
}
const heading = (name: string) => screen.queryByRole('heading', { level: 3, name })

describe('what can be hard', () => {
  test('is said of each demand, and of Dutch where much is needed', async () => {
    await showJob('carer', { demands: ['lifting', 'shifts', 'dirt'], dutch: 'much' })
    expect(under('Wat kan lastig zijn')).toEqual([
      'Vaak tillen',
      'Wisselende tijden',
      'Vies werk',
      'Veel Nederlands praten',
    ])
  })

  test('does not name Dutch where some is enough, and leaves the heading out where nothing is hard', async () => {
    await showJob('carer', { demands: [], dutch: 'some' })
    expect(heading('Wat kan lastig zijn')).toBeNull()
  })
})

describe('what comes in handy', () => {
  test('are the three talents in the words of the questions; what the visitor said too is marked', async () => {
    await showJob('bike-mechanic', { talents: ['repair', 'find-fault', 'help-people'] }, { repair: 'yes' })
    expect(under('Dit komt van pas')).toEqual([
      'Ik kan dingen repareren Dat zei jij ook.',
      'Ik vind snel wat er stuk is',
      'Ik help mensen graag verder',
    ])
  })

  test('is not marked for who said a bit or no', async () => {
    await showJob('bike-mechanic', {}, { repair: 'a-bit', 'find-fault': 'no' })
    expect(screen.queryByText('Dat zei jij ook.')).toBeNull()
  })
})

describe('ways to learn', () => {
  test('are those of the job, by their short names', async () => {
    const { job } = await showJob('cook')
    expect(job.routes).toContain('bbl')
    expect(under('Zo kun je leren')).toHaveLength(job.routes.length)
    expect(under('Zo kun je leren')).toContain('Werken en leren')
  })

  test('are left out when they are past their date, and so is their heading', async () => {
    vi.mocked(today).mockReturnValue('2099-01-01')
    await showJob('cook')
    expect(heading('Zo kun je leren')).toBeNull()
  })

  test('that the town does not have are not shown', async () => {
    await showJob('cook', { routes: ['somewhere-else'] })
    expect(heading('Zo kun je leren')).toBeNull()
  })
})

describe('what it pays', () => {
  const wage = { id: 'cook-wage', source: 'Cao Horeca', date: '2026-02-01', validUntil: '2026-12-31' }
  const LEAST = /ten minste het minimumloon/

  test('is at least the minimum wage, with source and date', async () => {
    await showJob('cook')
    expect(screen.getByText(LEAST).parentElement).toHaveTextContent(/Bron: .+, 1 januari 2026/)
  })

  test('is what an official source says of the job, as long as that holds', async () => {
    await showJob('cook', { wage })
    expect(screen.queryByText(LEAST)).toBeNull()
    expect(screen.getByText(/Bron: Cao Horeca, 1 februari 2026/)).toBeInTheDocument()
  })

  test('has a source of a month or a year only, where nobody knows the day', async () => {
    await showJob('cook', { wage: { ...wage, date: '2026-02' } })
    expect(screen.getByText('Bron: Cao Horeca, februari 2026')).toBeInTheDocument()
  })

  test('does not say a year twice', async () => {
    await showJob('cook', { wage: { ...wage, source: 'Cao Horeca 2026', date: '2026' } })
    expect(screen.getByText('Bron: Cao Horeca 2026')).toBeInTheDocument()
  })

  test.each(['childminder', 'lunch-supervisor'])(
    'is not promised to a %s, who is often no employee',
    async id => {
      const { pack } = await showJob(id)
      expect(pack.facts.map(fact => fact.id)).toContain('minimum-wage')
      expect(screen.queryByText(LEAST)).toBeNull()
    },
  )

  test.each([
    ['employed', 1],
    ['own', 0],
    ['volunteer', 0],
  ] as const)('of work done %s names the minimum wage %i times', async (paid, times) => {
    await showJob('cook', { paid })
    expect(screen.queryAllByText(LEAST)).toHaveLength(times)
  })

  test('is said of work on one’s own account where a source says it', async () => {
    await showJob('cook', { paid: 'own', wage })
    expect(screen.getByText(/Bron: Cao Horeca, 1 februari 2026/)).toBeInTheDocument()
  })

  test('is the minimum wage again once that is past its date', async () => {
    vi.mocked(today).mockReturnValue('2027-01-01')
    await showJob('cook', { wage })
    expect(screen.getByText(LEAST)).toBeInTheDocument()
  })

  test('is not said when nothing known of it holds any more', async () => {
    vi.mocked(today).mockReturnValue('2099-01-01')
    await showJob('cook', { wage })
    expect(screen.queryByText(LEAST)).toBeNull()
    expect(screen.queryByText(/^Bron/)).toBeNull()
  })
})

describe('shortage of people for this very job', () => {
  const MORE = 'UWV verwacht tot 2030 meer tekort aan automonteurs.'

  test('is said with source and date', async () => {
    await showJob('car-mechanic')
    expect(screen.getByText(MORE).parentElement).toHaveTextContent(/Bron: UWV en ROA.+18 december 2025/)
  })

  test('is not said past its date', async () => {
    vi.mocked(today).mockReturnValue('2027-06-19')
    await showJob('car-mechanic')
    expect(screen.queryByText(MORE)).toBeNull()
  })
})

describe('a day at work', () => {
  test('waits, closed, until somebody wants to read it; then it is five sentences', async () => {
    await showJob('cook')
    const more = screen.getByText('Een dag op het werk').closest('details')
    if (!more) throw new Error('nothing to open')
    expect(more.open).toBe(false)
    expect(within(more).getAllByRole('listitem', { hidden: true })).toHaveLength(5)
    expect(more).toHaveTextContent('Je maakt soep en sauzen klaar.')
  })

  test('is not promised where it is not told', async () => {
    await showJob('dishwasher')
    expect(screen.queryByText('Een dag op het werk')).toBeNull()
  })
})

test('says what you do, how you begin and where it leads', async () => {
  await showJob('cook')
  for (const part of ['body', 'entry.body', 'next.body'])
    expect(document.querySelector(`[data-text="job.cook.${part}"]`)).not.toBeEmptyDOMElement()
})

test('can be put away; a screen reader hears which job the button is of', async () => {
  const { onDismiss } = await showJob('cook')
  const button = screen.getByRole('button', { name: 'Niet iets voor mij' })
  expect(button).toHaveAccessibleDescription('Kok')
  await userEvent.click(button)
  expect(onDismiss).toHaveBeenCalledOnce()
})
