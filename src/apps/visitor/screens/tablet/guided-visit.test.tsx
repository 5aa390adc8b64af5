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
  const chooseFirstLanguage = vi.fn(async () => {})
  const pack = { languages: ['nl', 'ar', 'tr'] } as never
  const session = { pack, chooseLanguage: asked, chooseFirstLanguage }
  const { unmount } = render(<GuidedVisit session={session} onStart={onStart} />)
  return { asked, onStart, chooseFirstLanguage, unmount }
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

  test('does not begin any more, and leaves nothing behind, when the words come after the guide went away', async () => {
    let come = (): void => {}
    const words = new Promise<void>(resolve => {
      come = resolve
    })
    const { onStart, chooseFirstLanguage, unmount } = show(() => words)
    await press('العربية')
    await begin()
    unmount()
    expect(chooseFirstLanguage).toHaveBeenCalledOnce()
    come()
    await words
    expect([onStart.mock.calls, currentAids().dutchToo]).toEqual([[], false])
  })

  test('that has begun keeps its language', async () => {
    const { onStart, chooseFirstLanguage, unmount } = show()
    await press('العربية')
    await begin()
    expect(onStart).toHaveBeenCalledOnce()
    unmount()
    expect(chooseFirstLanguage).not.toHaveBeenCalled()
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
