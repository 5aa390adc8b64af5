import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, INVITED, refusal } from '#tests/desk/page/answering.ts'
import { SetUp } from './SetUp.tsx'

const OPEN = { status: 200, body: { rol: 'gids', gemeenten: ['voorbeeldstad'] } }
const title = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name })

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['no network', undefined],
  ['too many requests', refusal('te-veel-verzoeken')],
] as const)(
  'an invitation that cannot be looked at for now (%s) can be tried again, and then opens',
  async (_, passing) => {
    const answers: Parameters<typeof answering>[0] = { [INVITED]: passing }
    answering(answers)
    render(<SetUp invitation="t" onDone={() => {}} />)
    expect(await title('Je uitnodiging gaat nu niet open')).toBeVisible()
    expect(screen.queryByText(/verlopen/)).toBeNull()
    answers[INVITED] = OPEN
    await userEvent.click(screen.getByRole('button', { name: 'Probeer het opnieuw' }))
    expect(await title('Maak je account voor de balie')).toBeVisible()
  },
)

test('an invitation that is over or used is called that, and offers the way in', async () => {
  answering({ [INVITED]: refusal('uitnodiging-ongeldig') })
  const onDone = vi.fn()
  render(<SetUp invitation="t" onDone={onDone} />)
  expect(await title('Deze uitnodiging geldt niet meer')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Naar aanmelden' }))
  expect(onDone).toHaveBeenCalledOnce()
})
