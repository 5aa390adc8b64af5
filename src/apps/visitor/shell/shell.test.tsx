import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'

beforeEach(() => vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY))

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? ''

describe('the page is called after the heading on it', () => {
  test('on every screen, and with every question', async () => {
    const session = await openKioskVisit()
    showVisit(session)
    expect(document.title).toBe(`${heading()} – Talentperron`)
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    const first = heading()
    await waitFor(() => expect(document.title).toBe(`${first} – Talentperron`))
    await userEvent.click(screen.getByRole('button', { name: 'Ja' }))
    expect(heading()).not.toBe(first)
    await waitFor(() => expect(document.title).toBe(`${heading()} – Talentperron`))
  })

  test('also when the screen comes late', async () => {
    const session = await openKioskVisit()
    showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' })
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(document.title).toBe(`${heading()} – Talentperron`))
  })

  test('in the language of the screen', async () => {
    const session = await openKioskVisit()
    showVisit(session)
    const dutch = heading()
    await act(() => session.chooseLanguage('ar-XB'))
    expect(heading()).not.toBe(dutch)
    await waitFor(() => expect(document.title).toContain(heading()))
    await act(() => session.chooseLanguage('nl'))
  })
})

test('the first link leads to what is on the screen, whatever that is', async () => {
  showVisit(await openKioskVisit())
  expect(screen.getByRole('link', { name: 'Naar de inhoud' })).toHaveAttribute('href', '#main')
})
