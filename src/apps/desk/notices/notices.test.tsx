import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, refusal } from '#tests/desk/page/answering.ts'
import { Notices } from './Notices.tsx'

const ALL = 'GET /api/v1/gids/mededelingen'
const ID = '3c1f7a52-9d0e-4b6a-8f0e-2f5b9a2c77d1'
const ONE = `/api/v1/gids/mededelingen/${ID}`
const NOTICE = {
  ...{ id: ID, teksten: { nl: 'Vrijdag zijn we dicht.', ar: 'نحن مغلقون.' }, van: '2026-11-20' },
  ...{ tot: '2026-11-27', gewijzigd: { door: 'Sam', op: '2026-11-20T09:00:00Z' } },
}
const all = (...mededelingen: readonly object[]) => ({
  status: 200,
  body: { peildatum: '2026-11-21', talen: ['nl', 'ar', 'tr'], mededelingen },
})

afterEach(() => vi.unstubAllGlobals())

const show = (answers: Parameters<typeof answering>[0], isManager = true): readonly string[] => {
  vi.spyOn(crypto, 'randomUUID').mockReturnValue(ID)
  const asked = answering(answers)
  render(<Notices isManager={isManager} municipality="groningen" onEnded={() => {}} />)
  return asked
}
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))

test('a guide reads what residents read, who wrote it, and has nothing to change it with', async () => {
  show({ [ALL]: all(NOTICE, { ...NOTICE, id: `${ID.slice(0, -1)}2`, van: '2026-11-26' }) }, false)
  const [now, later] = await screen.findAllByRole('listitem')
  const words = within(now as HTMLElement)
  expect(words.getByRole('heading', { name: 'Vrijdag zijn we dicht.' })).toBeVisible()
  expect(words.getByText('Staat nu in de app')).toBeVisible()
  expect(words.getByText('Arabisch')).toBeVisible()
  expect(words.getByText(/^20 november om 10:00 door Sam$/)).toBeVisible()
  expect(within(later as HTMLElement).getByText('Staat nog niet in de app')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a manager writes one, and goes on from what was done', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(), [`PUT ${ONE}`]: { status: 204 } }
  const asked = show(answers)
  expect(await screen.findByText('Er is nu geen mededeling.')).toBeVisible()
  await press('Schrijf een mededeling')
  expect(screen.getByRole('group', { name: 'Mededeling' })).toHaveFocus()
  expect(screen.getByLabelText('Eerste dag')).toHaveValue('2026-11-21')
  expect(screen.getByLabelText('Arabisch')).toHaveAttribute('lang', 'ar')
  await userEvent.type(screen.getByLabelText('Tekst in het Nederlands'), 'Vrijdag zijn we dicht.')
  await userEvent.type(screen.getByLabelText('Laatste dag'), '2026-11-27')
  answers[ALL] = all(NOTICE)
  await press('Bewaar de mededeling')
  await waitFor(() => expect(screen.getByText('De mededeling is bewaard.')).toHaveFocus())
  expect(asked).toContain(`PUT ${ONE}`)
  expect(screen.queryByRole('group', { name: 'Mededeling' })).toBeNull()
})

test('a mistake is told beside the field it is about, which gets the focus', async () => {
  const { body } = refusal('ongeldige-invoer')
  const detail = 'Schrijf een tekst.'
  const errors = [{ in: 'body', location: { pointer: '#/teksten/nl' }, code: 'x', detail }]
  show({ [ALL]: all(), [`PUT ${ONE}`]: { status: 400, body: { ...(body as object), errors } } })
  await press('Schrijf een mededeling')
  await press('Bewaar de mededeling')
  expect(await screen.findByText(detail)).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText('Tekst in het Nederlands')).toHaveFocus())
})

test('taking one away asks whether somebody is sure', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(NOTICE), [`DELETE ${ONE}`]: { status: 204 } }
  const asked = show(answers)
  await press('Haal weg')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  expect(asked).not.toContain(`DELETE ${ONE}`)
  answers[ALL] = all()
  await press('Ja, haal weg')
  await waitFor(() => expect(screen.getByText('De mededeling is weg.')).toHaveFocus())
  expect(screen.getByText('Er is nu geen mededeling.')).toBeVisible()
})
