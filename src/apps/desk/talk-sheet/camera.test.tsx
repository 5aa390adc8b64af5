import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TalkSheet } from './TalkSheet.tsx'

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }))

afterEach(() => vi.unstubAllGlobals())

describe('the camera', () => {
  test.each([
    ['may not be used', 'NotAllowedError', /mag niet aan/],
    ['is not there', 'NotFoundError', /geen camera/],
  ])('that %s is told, and the way to type is there', async (_, name, sentence) => {
    const getUserMedia = () => Promise.reject(new DOMException('', name))
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { getUserMedia } }))
    render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
    await press('Scan met de camera')
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    await press('Stop de camera')
    expect(screen.getByLabelText('Code van de bezoeker')).toHaveFocus()
  })

  test('finds a code: one that does not open is told at the field to type it in, which has the focus', async () => {
    const watched = await import('./watch-camera.ts')
    vi.spyOn(watched, 'watchCamera').mockImplementation((_, onCode) => {
      setTimeout(() => onCode('wat?'))
      return () => {}
    })
    render(<TalkSheet isManager={false} municipality="voorbeeldstad" onEnded={() => {}} />)
    await press('Scan met de camera')
    expect(await screen.findByRole('alert')).toHaveTextContent('klopt niet of is niet heel')
    expect(screen.getByLabelText('Code van de bezoeker')).toHaveFocus()
    vi.restoreAllMocks()
  })
})
