import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answering, INVITED, NO_CONVERSATIONS, OUT, refusal, SAM, WHO } from '#tests/desk/page/answering.ts'
import { Desk } from './Desk.tsx'

const TOKEN = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'
const DIARY = 'GET /api/v1/gids/gesprekken'

beforeEach(() => location.replace('#'))
afterEach(() => vi.unstubAllGlobals())

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }))
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name })

describe('over a connection that is not safe', () => {
  const expectNoForm = async (): Promise<void> => {
    expect(await heading('Deze verbinding is niet veilig')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByLabelText('Wachtwoord')).toBeNull()
  }

  test('that the service refuses, the desk says so instead of asking for a password', async () => {
    answering({ [WHO]: refusal('onveilige-verbinding') })
    render(<Desk invitation={undefined} />)
    await expectNoForm()
  })

  test('that the service refuses, an invitation is not called used or over', async () => {
    answering({ [INVITED]: refusal('onveilige-verbinding') })
    render(<Desk invitation={TOKEN} />)
    await expectNoForm()
  })

  test.each([undefined, TOKEN])(
    'that the browser knows of, nothing is sent at all (%s)',
    async invitation => {
      vi.stubGlobal('isSecureContext', false)
      const asked = answering({})
      render(<Desk invitation={invitation} />)
      await expectNoForm()
      expect(asked).toEqual([])
    },
  )
})

describe('a session', () => {
  test.each(['te-veel-verzoeken', 'gelijktijdig-verzoek'] as const)(
    'goes on when the service refuses something for now (%s)',
    async type => {
      answering({ [WHO]: SAM, [DIARY]: refusal(type) })
      render(<Desk invitation={undefined} />)
      expect(await screen.findByText('De dienst is nu niet te bereiken.')).toBeVisible()
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Agenda')
    },
  )

  test.each(['aanmelding-ontbreekt', 'geen-toegang'] as const)(
    'is over on the screen when the service says it is (%s)',
    async type => {
      answering({ [WHO]: SAM, [DIARY]: refusal(type) })
      render(<Desk invitation={undefined} />)
      expect(await heading('Aanmelden bij de balie')).toBeVisible()
    },
  )

  test('that cannot be looked up for now is no reason to say nothing above the form', async () => {
    answering({ [WHO]: refusal('te-veel-verzoeken') })
    render(<Desk invitation={undefined} />)
    expect(await screen.findByRole('status')).toHaveTextContent('De dienst is nu niet te bereiken.')
  })
})

describe('signing out', () => {
  test('without a network says that the session is still there, shows nothing of it, and can be tried again', async () => {
    const answers = {
      [WHO]: SAM,
      [DIARY]: NO_CONVERSATIONS,
      [OUT]: undefined as undefined | { status: number },
    }
    answering(answers)
    render(<Desk invitation={undefined} />)
    await screen.findByText('Er is geen verzoek dat wacht.')
    await press('Afmelden')
    expect(await heading('Afmelden is niet gelukt')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Je bent hier nog aangemeld')
    expect(screen.queryByText('Sam')).toBeNull()
    answers[OUT] = { status: 204 }
    await press('Meld me opnieuw af')
    expect(await screen.findByRole('status')).toHaveTextContent('Je bent afgemeld.')
  })
})
