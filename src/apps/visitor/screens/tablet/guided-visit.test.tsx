import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { currentAids, forgetAids } from '#platform/a11y/aids.ts'
import { GuidedVisit } from './GuidedVisit.tsx'

afterEach(() => forgetAids())

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const show = (chooseLanguage: (language: string) => Promise<void> = async () => {}) => {
  const asked = vi.fn(chooseLanguage)
  const onStart = vi.fn()
  const pack = { languages: ['nl', 'ar', 'tr'] } as never
  render(<GuidedVisit session={{ pack, chooseLanguage: asked }} onStart={onStart} />)
  return { asked, onStart }
}
const begin = () => press('Begin een bezoek met een gids')

describe('a visit that a guide begins for somebody', () => {
  test('is in the language of the visitor, with Dutch below it for the guide', async () => {
    const { asked, onStart } = show()
    await press('العربية')
    expect([asked.mock.calls, currentAids().dutchToo]).toEqual([[], false])
    await begin()
    expect([asked.mock.calls, currentAids().dutchToo]).toEqual([[['ar']], true])
    expect(onStart).toHaveBeenCalledOnce()
  })

  test('is in that language alone when the guide does not want to read along', async () => {
    show()
    await press('Türkçe')
    await press('Nederlands erbij')
    await begin()
    expect(currentAids().dutchToo).toBe(false)
  })

  test('in Dutch has nothing below it', async () => {
    const { asked } = show()
    expect(screen.queryByRole('button', { name: 'Nederlands erbij' })).toBeNull()
    await begin()
    expect([asked.mock.calls, currentAids().dutchToo]).toEqual([[['nl']], false])
  })

  test('does not begin when the words do not come, and says so', async () => {
    const { onStart } = show(async () => {
      throw new TypeError('no network')
    })
    await press('العربية')
    await begin()
    expect(await screen.findByRole('alert')).toBeVisible()
    expect([onStart.mock.calls, currentAids().dutchToo]).toEqual([[], false])
  })
})
