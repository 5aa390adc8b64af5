import { loadPackTexts } from 'virtual:packs'
import { expect, test, vi } from 'vitest'
import { currentLanguage } from '#platform/i18n/i18n.ts'
import { readPlace } from './place.ts'
import { openVisitSession } from './visit-session.ts'

vi.mock('virtual:packs', async original => {
  const packs = await original<typeof import('virtual:packs')>()
  return { ...packs, loadPackTexts: vi.fn(packs.loadPackTexts) }
})

test('a language that comes late never replaces one chosen after it, such as the first for whoever comes next', async () => {
  const opened = await openVisitSession(
    readPlace(new URL('http://stad.example/kiosk?gemeente=voorbeeldstad')),
  )
  if (!opened.ok) throw new Error(opened.problem)
  let come = (): void => {}
  vi.mocked(loadPackTexts).mockImplementationOnce(
    () =>
      new Promise(resolve => {
        come = () => resolve({})
      }),
  )
  const late = opened.value.chooseLanguage('ar')
  await vi.waitFor(() => expect(loadPackTexts).toHaveBeenLastCalledWith('voorbeeldstad', 'ar'))
  await opened.value.chooseFirstLanguage()
  come()
  await late
  expect(currentLanguage()).toBe('nl')
})
