import { act, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { changeLanguage } from '#platform/i18n/i18n.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { Unreviewed } from './Unreviewed.tsx'

const notice = (): Element | null => document.querySelector('[data-text="aids.unreviewed.body"]')

afterEach(() => act(() => changeLanguage('nl')))

describe('that a computer translated the words', () => {
  test('is told where a language is chosen, in that language, and not in Dutch', async () => {
    const session = await openKioskVisit()
    showVisit(session)
    expect(notice()).toBeNull()
    await act(() => session.chooseLanguage('en'))
    expect(notice()).toHaveTextContent('A computer translated this.')
    expect(notice()?.closest('main')?.querySelectorAll('[data-language]').length).toBeGreaterThan(8)
    await act(() => session.chooseLanguage('nl'))
    expect(notice()).toBeNull()
  })

  test('is not told of a language that somebody looked over', async () => {
    const { rerender } = render(
      <Unreviewed translations={{ en: { status: 'machine', date: '2026-01-01' } }} />,
    )
    await act(() => changeLanguage('en'))
    expect(notice()).not.toBeNull()
    rerender(<Unreviewed translations={{ en: { status: 'reviewed', by: 'a bureau', date: '2026-02-01' } }} />)
    expect(notice()).toBeNull()
  })
})
