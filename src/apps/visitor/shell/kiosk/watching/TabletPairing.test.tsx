import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readTabletKey } from '#platform/tablet-client/tablet-client.ts'
import { TabletPairing } from './TabletPairing.tsx'

const ID = '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21'
const TOKEN = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'
const PAIRED = { id: ID, naam: 'Bij de ingang', gemeente: 'voorbeeldstad', tabletsleutel: TOKEN }

type Answer = { readonly status: number; readonly body: unknown }
const answers: Record<string, Answer> = {}
const asked: { readonly line: string; readonly body: unknown }[] = []

const refusal = (status: number, name: string): Answer => ({
  status,
  body: { type: `urn:problem-type:talentperron:${name}` },
})

beforeEach(() => {
  localStorage.clear()
  asked.length = 0
  answers['GET /api/v1/proefkoppelcodes'] = { status: 200, body: { mogelijk: false } }
  answers['POST /api/v1/tablets'] = { status: 201, body: PAIRED }
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    asked.push({ line: `${method} ${path}`, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    const answer = answers[`${method} ${path}`]
    if (!answer) throw new TypeError('no network')
    const headers = { 'Content-Type': 'application/json' }
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers })
  })
})
afterEach(() => vi.unstubAllGlobals())

const show = () => {
  const onPaired = vi.fn()
  render(<TabletPairing municipality="voorbeeldstad" onPaired={onPaired} />)
  return onPaired
}
const type = async (code: string): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Koppelcode'), code)
  await userEvent.click(screen.getByRole('button', { name: 'Koppel deze tablet' }))
}

describe('pairing a tablet', () => {
  test('with a code of the desk keeps a key and says by which name the desk knows it', async () => {
    const onPaired = show()
    await type('lm4x 7x2a')
    expect(await screen.findByRole('status')).toHaveTextContent('Deze tablet is gekoppeld als: Bij de ingang')
    expect(asked.at(-1)).toEqual({ line: 'POST /api/v1/tablets', body: { koppelcode: 'lm4x 7x2a' } })
    expect(readTabletKey()).toEqual({ id: ID, name: 'Bij de ingang', token: TOKEN })
    expect(onPaired).toHaveBeenCalledOnce()
  })

  test.each([
    [refusal(404, 'koppelcode-ongeldig'), 'Deze code klopt niet, of hij is verlopen. Maak een nieuwe.'],
    [refusal(400, 'ongeldige-invoer'), 'Deze code klopt niet, of hij is verlopen. Maak een nieuwe.'],
    [refusal(429, 'te-veel-verzoeken'), 'Er is te vaak een code geprobeerd. Wacht een kwartier.'],
    [refusal(500, 'interne-fout'), 'De dienst is nu niet te bereiken. Probeer het straks opnieuw.'],
  ])('that does not succeed (%j) says why and keeps nothing', async (answer, sentence) => {
    answers['POST /api/v1/tablets'] = answer
    const onPaired = show()
    await type('LM4X-7X2A')
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect([readTabletKey(), onPaired.mock.calls]).toEqual([null, []])
  })

  test('is one tap where it can be tried out, and that is not offered elsewhere', async () => {
    answers['GET /api/v1/proefkoppelcodes'] = { status: 200, body: { mogelijk: true } }
    answers['POST /api/v1/proefkoppelcodes'] = {
      status: 201,
      body: { koppelcode: 'LM4X-7X2A', verlooptOp: '2026-11-22T10:15:00Z' },
    }
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Koppel om te proberen' }))
    expect(await screen.findByRole('status')).toHaveTextContent('Bij de ingang')
    expect(asked.at(-2)?.body).toEqual({ gemeente: 'voorbeeldstad' })
  })

  test('is not asked of a tablet that is paired, and a damaged key counts as none', async () => {
    localStorage.setItem('talentperron-tablet', JSON.stringify({ id: ID, name: 'Hal', token: TOKEN }))
    const { unmount } = render(<TabletPairing municipality="voorbeeldstad" onPaired={() => {}} />)
    expect(screen.getByRole('status')).toHaveTextContent('Hal')
    unmount()
    localStorage.setItem('talentperron-tablet', '{"id":')
    show()
    expect(screen.getByLabelText('Koppelcode')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Koppel om te proberen' })).toBeNull()
  })

  test('a browser that keeps nothing is told apart from a wrong code', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    show()
    await type('LM4X-7X2A')
    expect(await screen.findByRole('alert')).toHaveTextContent('Deze tablet kan de koppeling niet bewaren.')
  })
})
