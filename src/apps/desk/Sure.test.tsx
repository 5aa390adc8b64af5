import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '#tests/desk/page/answering.ts'
import { Colleagues } from './colleagues/Colleagues.tsx'
import { Tablets } from './tablets/Tablets.tsx'

const COLLEAGUES = 'GET /api/v1/gids/medewerkers'
const TABLETS = 'GET /api/v1/gids/tablets'
const ID = '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21'
const colleagues = (...medewerkers: readonly object[]) => ({ status: 200, body: { medewerkers } })
const MO = { id: 'mo', naam: 'Mo', email: 'mo@voorbeeldstad.nl', rol: 'beheerder', ikzelf: false, gids: null }
const tablets = (...all: readonly object[]) => ({
  status: 200,
  body: { peildatum: '2026-11-21T12:00:00Z', tablets: all },
})
const HALL = { id: ID, naam: 'Hal', proef: false, gekoppeldOp: '2026-11-21T11:00:00Z', status: null }

afterEach(() => vi.unstubAllGlobals())

const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))

test('a colleague who could not be removed is said to be there still, and goes at the next try', async () => {
  const answers: Parameters<typeof answering>[0] = { [COLLEAGUES]: colleagues(MO) }
  answering(answers)
  render(<Colleagues municipality="voorbeeldstad" isManager onEnded={() => {}} />)
  await press('Verwijder')
  expect(screen.getByText(/Links die nog open staan, werken dan niet meer/)).toBeVisible()
  await press('Ja, verwijder')
  expect(await screen.findByRole('alert')).toHaveTextContent('Verwijderen is niet gelukt. Mo kan er nog in.')
  answers['DELETE /api/v1/gids/medewerkers/mo'] = { status: 204 }
  answers[COLLEAGUES] = colleagues()
  await press('Ja, verwijder')
  await vi.waitFor(() => expect(screen.queryByText('Mo')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('Mo kan er niet meer in.')).toHaveFocus()
})

test('who thinks better of removing a colleague goes on from the card', async () => {
  answering({ [COLLEAGUES]: colleagues(MO) })
  render(<Colleagues municipality="voorbeeldstad" isManager onEnded={() => {}} />)
  await press('Verwijder')
  await press('Nee, toch niet')
  expect(screen.getByRole('group', { name: 'Mo' })).toHaveFocus()
})

test('a tablet that could not be revoked is said to be paired still', async () => {
  const answers: Parameters<typeof answering>[0] = { [TABLETS]: tablets(HALL) }
  answering(answers)
  render(<Tablets municipality="voorbeeldstad" isManager onEnded={() => {}} />)
  await press('Ontkoppel')
  await press('Ja, ontkoppel')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Ontkoppelen is niet gelukt. Hal is nog gekoppeld.',
  )
  answers[`DELETE /api/v1/gids/tablets/${ID}`] = { status: 204 }
  answers[TABLETS] = tablets()
  await press('Ja, ontkoppel')
  expect(await screen.findByText('Er is nog geen tablet gekoppeld.')).toBeVisible()
})
