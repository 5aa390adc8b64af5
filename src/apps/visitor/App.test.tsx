import { PACK_IDS, PACK_NAMES } from 'virtual:packs'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { takeComplaints } from '#tests/setup/dom.ts'
import { VisitorApp } from './App.tsx'
import { Crash } from './Crash.tsx'
import { readPlace } from './place.ts'

const open = (path: string) =>
  render(<VisitorApp place={readPlace(new URL(path, 'http://stad.example'))} resumes={false} />)

const Broken = ({ fault }: { readonly fault: Error }) => {
  throw fault
}

describe('opening the app', () => {
  test('shows the first screen at once, without taking the focus', () => {
    open('/kiosk')
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'welcome')
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus()
  })

  test('a start that comes before the questions are there is remembered', async () => {
    open('/kiosk?gemeente=voorbeeldstad')
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByRole('group')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'talents')
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })

  test('for a town we do not have says so, and names the towns there are', async () => {
    open('/kiosk?gemeente=atlantis')
    expect(await screen.findByText('Deze gemeente kennen we niet. Kies een gemeente:')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('data-state', 'problem')
    expect(PACK_IDS.length).toBeGreaterThan(1)
    for (const id of PACK_IDS)
      expect(screen.getByRole('button', { name: PACK_NAMES[id] ?? '' })).toBeInTheDocument()
  })

  test.each(['__proto__', 'constructor', '../groningen', ''])(
    'for the town %j says so as well',
    async town => {
      open(`/kiosk?gemeente=${town}`)
      expect(await screen.findByText(/^Deze gemeente kennen we niet/)).toBeInTheDocument()
    },
  )

  test('at an address that is not ours says so, with a way to the beginning', () => {
    open('/bestaat-niet')
    expect(screen.getByText('Deze bladzijde bestaat niet.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Naar het begin' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })
})

describe('when something breaks', () => {
  test.each([
    [new Error('a bug'), /^Er ging iets mis bij ons/, 'Begin opnieuw'],
    [
      new TypeError('Failed to fetch dynamically imported module'),
      /^Deze bladzijde is niet geladen/,
      'Probeer opnieuw',
    ],
  ])('%s: a sentence and a way on', (fault, sentence, button) => {
    // React tells an error on the window too; jsdom would print it.
    const quiet = vi.fn((event: Event) => event.preventDefault())
    window.addEventListener('error', quiet)
    render(
      <Crash>
        <Broken fault={fault} />
      </Crash>,
    )
    window.removeEventListener('error', quiet)
    expect(screen.getByText(sentence)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: button })).toBeInTheDocument()
    expect(takeComplaints().length).toBeGreaterThan(0)
  })
})
