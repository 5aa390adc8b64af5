import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, INVITED, refusal, WHO } from '#tests/desk/page/answering.ts'

const TOKEN = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'

afterEach(() => vi.unstubAllGlobals())

test('an invitation that is opened in a tab that shows the desk already opens there, and leaves the address', async () => {
  answering({
    [WHO]: refusal('aanmelding-ontbreekt'),
    [INVITED]: { status: 200, body: { rol: 'gids', gemeenten: ['voorbeeldstad'] } },
  })
  document.body.innerHTML = '<div id="root"></div>'
  await act(() => import('./main.tsx'))
  expect(await screen.findByText('Aanmelden bij de balie')).toBeVisible()
  await act(async () => {
    location.hash = `#uitnodiging=${TOKEN}`
  })
  expect(await screen.findByText('Maak je account voor de balie')).toBeVisible()
  expect(location.href).not.toContain(TOKEN)
})
